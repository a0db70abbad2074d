/// Finds the boxes near a box: a lattice of square cells that list what reaches into them.
public struct BoundsIndex: Sendable {
  private let boxes: [Bounds]
  private let whole: Bounds
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private let lists: [[Int32]]

  /// Makes the index of some boxes, which are known by their places in the list.
  public init(_ boxes: [Bounds]) {
    self.boxes = boxes
    let empty = Bounds(west: 0, south: 0, east: 0, north: 0)
    let whole = boxes.dropFirst().reduce(boxes.first ?? empty) { $0.union($1) }
    let side = max(whole.east - whole.west, whole.north - whole.south)
    // About one box to a cell, and no more than 256 cells a side.
    let count = min(256, max(1, Double(boxes.count).squareRoot().rounded(.up)))
    let cell = max(side / count, 1)
    let columns = max(1, Int(((whole.east - whole.west) / cell).rounded(.up)))
    let rows = max(1, Int(((whole.north - whole.south) / cell).rounded(.up)))
    var lists = [[Int32]](repeating: [], count: columns * rows)
    for (index, box) in boxes.enumerated() {
      let range = Self.cells(of: box, in: whole, cell, columns, rows)
      for row in range.rows {
        for column in range.columns { lists[row * columns + column].append(Int32(index)) }
      }
    }
    self.whole = whole
    self.cell = cell
    self.columns = columns
    self.rows = rows
    self.lists = lists
  }

  /// The boxes that meet a box, in their order.
  public func candidates(near box: Bounds) -> [Int] {
    guard !boxes.isEmpty, box.meets(whole) else { return [] }
    let range = Self.cells(of: box, in: whole, cell, columns, rows)
    var found: [Int] = []
    for row in range.rows {
      for column in range.columns {
        for index in lists[row * columns + column] where boxes[Int(index)].meets(box) {
          found.append(Int(index))
        }
      }
    }
    guard found.count > 1 else { return found }
    found.sort()
    var last = -1
    return found.filter { index in
      defer { last = index }
      return index != last
    }
  }

  private static func cells(
    of box: Bounds, in whole: Bounds, _ cell: Double, _ columns: Int, _ rows: Int
  ) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    func place(_ value: Double, _ count: Int) -> Int {
      Int(max(0, min(Double(count - 1), (value / cell).rounded(.down))))
    }
    return (
      place(box.west - whole.west, columns)...place(box.east - whole.west, columns),
      place(box.south - whole.south, rows)...place(box.north - whole.south, rows)
    )
  }
}
