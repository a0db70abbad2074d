import Geodesy

/// Finds the straight sides that a straight way crosses: a lattice of square cells that list the sides
/// whose box reaches into them. A way looks into the cells that it passes only.
struct SideIndex: Sendable {
  /// A side, and the wall that it is a part of.
  struct Side: Sendable {
    let segment: Segment
    let wall: Int32
  }

  private let sides: [Side]
  private let whole: Bounds
  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// Where the list of each cell begins in ``listed``; one more at the end.
  private let firsts: [Int32]
  private let listed: [Int32]

  init(_ sides: [Side]) {
    self.sides = sides
    let empty = Bounds(west: 0, south: 0, east: 0, north: 0)
    let first = sides.first?.segment.bounds ?? empty
    whole = sides.reduce(first) { $0.union($1.segment.bounds) }
    let (width, height) = (whole.east - whole.west, whole.north - whole.south)
    // About one side to a cell, and no more than 512 cells a side.
    let count = min(512, max(1, Double(sides.count).squareRoot().rounded(.up)))
    cell = max(max(width, height) / count, 1)
    columns = max(1, Int((width / cell).rounded(.up)))
    rows = max(1, Int((height / cell).rounded(.up)))
    var lists = [[Int32]](repeating: [], count: columns * rows)
    for (number, side) in sides.enumerated() {
      let box = side.segment.bounds
      let wide = SideIndex.cells(
        from: box.west - whole.west, to: box.east - whole.west, cell, columns)
      let high = SideIndex.cells(
        from: box.south - whole.south, to: box.north - whole.south, cell, rows)
      for row in high {
        for column in wide { lists[row * columns + column].append(Int32(number)) }
      }
    }
    firsts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    listed = Array(lists.joined())
  }

  /// Whether a way crosses any side of the walls that count.
  func isCrossed(by way: Segment, where counts: (Int32) -> Bool = { _ in true }) -> Bool {
    let box = way.bounds
    guard !sides.isEmpty, box.meets(whole) else { return false }
    let (dx, dy) = (way.end.x - way.start.x, way.end.y - way.start.y)
    let first = SideIndex.cells(
      from: box.west - whole.west, to: box.east - whole.west, cell, columns)
    for column in first {
      // The part of the way over this column, a millimetre wider than rounding could make it.
      let west = whole.west + cell * Double(column) - Self.guarding
      let east = west + cell + 2 * Self.guarding
      var (south, north) = (box.south, box.north)
      if dx != 0, first.count > 1 {
        let a = way.start.y + dy * ((max(west, box.west) - way.start.x) / dx)
        let b = way.start.y + dy * ((min(east, box.east) - way.start.x) / dx)
        south = max(south, min(a, b) - Self.guarding)
        north = min(north, max(a, b) + Self.guarding)
      }
      let high = SideIndex.cells(from: south - whole.south, to: north - whole.south, cell, rows)
      for row in high {
        let at = row * columns + column
        for place in firsts[at]..<firsts[at + 1] {
          let side = sides[Int(listed[Int(place)])]
          if box.meets(side.segment.bounds), way.crosses(side.segment), counts(side.wall) {
            return true
          }
        }
      }
    }
    return false
  }

  private static let guarding = 0.001

  private static func cells(
    from first: Double, to last: Double, _ cell: Double, _ count: Int
  ) -> ClosedRange<Int> {
    func place(_ value: Double) -> Int {
      Int(max(0, min(Double(count - 1), (value / cell).rounded(.down))))
    }
    return place(first)...max(place(first), place(last))
  }
}
