/// For each mode, which other modes are cheapest to go on with, and to come from.
///
/// Lists are in ascending order of cost. Modes of the same item are left out.
struct Neighbours: Sendable {
  /// How many neighbours each mode has, the same for all.
  let size: Int

  /// By mode: the modes that are cheapest to reach from its end.
  let next: [Int32]

  /// By mode: the modes from whose end it is cheapest to reach.
  let previous: [Int32]

  init(_ tables: Tables, size wanted: Int) {
    let size = max(0, min(wanted, 2 * tables.count - 2))
    self.size = size
    next = Self.lists(tables, size: size) {
      tables.modes[$0].exit
    } place: {
      tables.modes[$0].entry
    } cost: {
      tables.travel($0, $1)
    }
    previous = Self.lists(tables, size: size) {
      tables.modes[$0].entry
    } place: {
      tables.modes[$0].exit
    } cost: {
      tables.travel($1, $0)
    }
  }

  private static func lists(
    _ tables: Tables, size: Int, origin: (Int) -> Int32, place: (Int) -> Int32,
    cost: (Int32, Int32) -> Double
  ) -> [Int32] {
    let modeCount = 2 * tables.count
    var at = [[Int32]](repeating: [], count: tables.locationCount)
    for x in 0..<modeCount { at[Int(place(x))].append(Int32(x)) }
    let places = at.indices.filter { !at[$0].isEmpty }
    var near = [[Int32]?](repeating: nil, count: tables.locationCount)
    var result: [Int32] = []
    result.reserveCapacity(modeCount * size)
    for x in 0..<modeCount {
      let from = Int(origin(x))
      if near[from] == nil {
        let nearest = nearestPlaces(places, count: size + 2) { cost(Int32(from), Int32($0)) }
        near[from] = Array(nearest.lazy.flatMap { at[$0] }.prefix(size + 2))
      }
      result += (near[from] ?? []).lazy.filter { $0 >> 1 != Int32(x) >> 1 }.prefix(size)
    }
    return result
  }

  private static func nearestPlaces(
    _ places: [Int], count: Int, cost: (Int) -> Double
  ) -> [Int] {
    var nearest: [(cost: Double, place: Int)] = []
    for place in places {
      let value = cost(place)
      if nearest.count == count {
        guard value < nearest[count - 1].cost else { continue }
        nearest.removeLast()
      }
      var index = nearest.count
      while index > 0, nearest[index - 1].cost > value { index -= 1 }
      nearest.insert((value, place), at: index)
    }
    return nearest.map(\.place)
  }
}
