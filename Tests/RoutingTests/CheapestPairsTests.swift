import Testing

@testable import Routing

@Suite("Cheapest pairs") struct CheapestPairsTests {
  @Test("Pairs of up to ten places are the cheapest of all, ties and equal places included")
  func againstAllPairings() {
    for seed in UInt64(0)..<400 {
      var random = SplitMix64(seed: seed)
      let count = 2 * (1 + random.next(below: 5))
      // Few different costs, so that many are equal.
      let costs = [2, 7, 1_000][Int(seed % 3)]
      var table = [Double](repeating: 0, count: count * count)
      for a in 0..<count {
        for b in 0..<a {
          let cost = Double(random.next(below: costs))
          (table[a * count + b], table[b * count + a]) = (cost, cost)
        }
      }
      let found = PairMatching(odd: Array(0..<count)) { table[$0 * count + $1] }.cheapest()
      let least = cheapest(Array(0..<count)) { table[$0 * count + $1] }
      #expect(abs((found?.cost ?? .infinity) - least) <= 1e-6, "seed \(seed)")
      let partner = found?.partner ?? []
      #expect(partner.indices.allSatisfy { partner[partner[$0]] == $0 && partner[$0] != $0 })
    }
  }

  /// The least cost of all ways to pair some places.
  private func cheapest(_ free: [Int], _ cost: (Int, Int) -> Double) -> Double {
    guard let first = free.first else { return 0 }
    return free.dropFirst().reduce(.infinity) { least, other in
      let rest = free.filter { $0 != first && $0 != other }
      return min(least, cost(first, other) + cheapest(rest, cost))
    }
  }

  @Test("No exchange of two or three pairs helps among two hundred places on a plane")
  func manyPlaces() {
    var random = SplitMix64(seed: 7)
    let places = (0..<200).map { _ in (random.unit(), random.unit()) }
    func distance(_ a: Int, _ b: Int) -> Double {
      let (dx, dy) = (places[a].0 - places[b].0, places[a].1 - places[b].1)
      return (dx * dx + dy * dy).squareRoot()
    }
    let partner = PairMatching(odd: Array(0..<200), distance: distance).cheapest()?.partner ?? []
    for a in 0..<200 {
      for c in 0..<a where c != partner[a] {
        let before = distance(a, partner[a]) + distance(c, partner[c])
        #expect(distance(a, c) + distance(partner[a], partner[c]) >= before - 1e-9)
        for e in 0..<c where e != partner[a] && e != partner[c] {
          let three = before + distance(e, partner[e])
          let turned =
            distance(partner[a], c) + distance(partner[c], e) + distance(partner[e], a)
          if turned < three - 1e-9 { Issue.record("\(a), \(c), \(e)") }
        }
      }
    }
  }
}

@Suite("Potentials") struct PotentialsTests {
  @Test("In a steady wind every service costs the same both ways, whatever its airspeed")
  func steadyWind() {
    var random = SplitMix64(seed: 3)
    let points = (0..<60).map { _ in
      PlanarPoint(x: 1_000 * random.unit(), y: 1_000 * random.unit())
    }
    let wind = PlanarPoint(x: 2, y: -1)
    let travel = PlanarWindCosts(points: points, airspeed: 10, wind: wind)
    let slow = PlanarWindCosts(points: points, airspeed: 6, wind: wind)
    let services = (1..<60).map {
      Potentials.Service(
        entry: $0 - 1, exit: $0, forward: slow[$0 - 1, $0], backward: slow[$0, $0 - 1])
    }
    let potentials = Potentials(places: Array(points.indices)) { travel[$0, $1] }
      .balancing(services)
    for service in services {
      let change = potentials.difference(service.entry, service.exit)
      #expect(abs(service.forward + change - (service.backward - change)) < 1e-6)
    }
  }
}
