/// Rings of travel around the launch sites, and how many routes must cross each.
///
/// What lies at a distance *d* from every site or beyond takes at least its services and the links
/// between them ÷ (limit − 2 *d*) routes, since each flies there and back as well; and each of them
/// crosses every ring up to *d* twice. Services that lead across serve for that; where they are too
/// few, links must cross, and pay the width of the ring. What the needed crossings pay is counted
/// apart, and taken off the cost of every link that crosses; so none pays twice.
///
/// Source: capacity cuts of arc routing (J. Belenguer & E. Benavent, *The capacitated arc routing
/// problem: valid inequalities and facets*, 1998) on nested sets, priced as the moats of M. Jünger &
/// W. Pulleyblank, *Geometric duality and combinatorial optimization*, 1993.
struct Moats {
  /// What a route can take on.
  struct Room {
    /// The greatest limit of cost, less what take-off and landing take.
    var cost: Double
    var load: Double
  }

  /// What a service takes, whichever way it is served.
  struct Service {
    var passage: TravelBound.Passage
    var cost: Double
    var load: Double
    /// What must be left for the way to a site once it is served, at least.
    var kept: Double
  }

  private let travel: TravelBound
  let services: [Service]
  private let room: Room

  /// The distances of places in order. Ring *r* lies between the places at the distance before this
  /// one and those at it.
  let distances: [Double]

  /// By place: the last ring that separates it from the sites.
  let rank: [Int]

  /// By ring: how many routes cross it at least.
  private(set) var crossings: [Int]

  /// The least number of routes.
  var routes: Int { crossings.max() ?? 0 }

  /// - Parameters:
  ///   - travel: What links cost; not below zero.
  ///   - services: Costs not below zero.
  ///   - routes: The least number of routes that is known.
  init(_ travel: TravelBound, sites: [Int], services: [Service], room: Room, routes: Int) {
    self.travel = travel
    self.services = services
    self.room = room
    let distance = travel.distances(from: sites, along: services)
    distances = Set(distance).sorted()
    let order = Dictionary(uniqueKeysWithValues: distances.enumerated().map { ($1, $0) })
    rank = distance.map { order[$0] ?? 0 }
    crossings = Array(repeating: 0, count: distances.count)
    count(routes)
  }

  /// Counts from the farthest ring inward how many routes must cross.
  private mutating func count(_ routes: Int) {
    let total = services.reduce(0) { $0 + $1.cost }
    // By ring: services wholly beyond it; what those that end beyond it keep in hand more than the way
    // back; and services wholly between its outer side and the sites.
    var beyond = distances.map { _ in (cost: 0.0, load: 0.0) }
    var kept = distances.map { _ in Double.infinity }
    var within = distances.map { _ in (cost: 0.0, count: 0) }
    for service in services {
      let (near, far) = ranks(service.passage)
      beyond[near].cost += service.cost
      beyond[near].load += service.load
      kept[far] = min(kept[far], service.kept - distances[far])
      within[far].cost += service.cost
      within[far].count += 1
    }
    for ring in distances.indices.dropFirst() {
      within[ring].cost += within[ring - 1].cost
      within[ring].count += within[ring - 1].count
      let (here, outside) = (distances.count - 1 - ring, distances.count - ring)
      beyond[here].cost += beyond[outside].cost
      beyond[here].load += beyond[outside].load
      kept[here] = min(kept[here], kept[outside])
    }
    // What a route has left beyond a ring: it must come there, and after the last service that ends
    // there keep the way back in hand, or more.
    let left = distances.indices.map { room.cost - 2 * distances[$0] - max(0, kept[$0]) }
    var most = 0
    let crowded = crowdedRings(beyond.map(\.cost), left)
    for ring in distances.indices.dropFirst().reversed() {
      let inside = within[ring - 1]
      // A route that does not cross serves one of those inside at least.
      most = max(most, routes - inside.count)
      let links = crowded.contains(ring) ? linksBeyond(ring) : 0
      for (need, room) in [
        (beyond[ring].cost + links, left[ring]),
        (total - inside.cost, room.cost), (beyond[ring].load, room.load),
      ] where room > 0 && room < .infinity {
        most = max(most, Int((need * (1 - 1e-9) / room).rounded(.up)))
      }
      crossings[ring] = most
    }
  }

  /// The last rings that separate the nearer and the farther end of a service from the sites.
  func ranks(_ passage: TravelBound.Passage) -> (near: Int, far: Int) {
    let (a, b) = (rank[passage.entry], rank[passage.exit])
    return (min(a, b), max(a, b))
  }

  /// Into how many equal parts the distance is cut; in each the links beyond one ring are counted.
  private var parts: Int { travel.count <= 700 ? 8 : 1 }

  /// In each part of the distance, the ring beyond which the services fill most routes.
  private func crowdedRings(_ beyond: [Double], _ left: [Double]) -> Set<Int> {
    let width = (distances.last ?? 0) / Double(parts)
    var best = [Int?](repeating: nil, count: parts)
    for ring in distances.indices.dropFirst() where left[ring] > 0 {
      let part = min(parts - 1, Int(distances[ring] / width))
      if let known = best[part], beyond[ring] / left[ring] <= beyond[known] / left[known] {
        continue
      }
      best[part] = ring
    }
    return Set(best.compactMap(\.self))
  }

  /// Beyond this many places their table is not copied, and links beyond a ring are not counted.
  private static let mostPlaces = 2_500

  /// What links beyond a ring cost at least. One that leads out of it costs what its end lies farther
  /// from the sites than the ring, for the rest is part of the way there or back.
  private func linksBeyond(_ ring: Int) -> Double {
    var isOdd = rank.map { _ in false }
    for passage in services.map(\.passage) {
      isOdd[passage.entry].toggle()
      isOdd[passage.exit].toggle()
    }
    let places = rank.indices.filter { rank[$0] >= ring }
    guard places.count <= Self.mostPlaces else { return 0 }
    let outward = places.map { distances[rank[$0]] - distances[ring] }
    var odd = places.indices.filter { isOdd[places[$0]] }
    if odd.count % 2 == 1 { odd.append(places.count) }
    return travel.between(places, outward: outward).links(joining: odd, reach: .near)?.cost ?? 0
  }
}
