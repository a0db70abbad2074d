/// A number for each place that takes out of all costs what depends on the direction alone.
///
/// Added at the start of a link and subtracted at its end, the numbers cancel along a closed walk.
/// In a steady wind on a plane, and where climbing costs more than descending, they can make every
/// service cost the same both ways; what is left is which way the travel between them goes.
struct Potentials {
  /// By place.
  private var values: [Double]

  /// A service as its two modes have it: from `entry` to `exit` and back.
  struct Service {
    var entry: Int
    var exit: Int
    var forward: Double
    var backward: Double
  }

  /// Numbers whose differences come near to half the difference of the two ways of travel.
  ///
  /// - Parameter travel: The cost from one place to another.
  init(places: [Int], travel: (Int, Int) -> Double) {
    // The mean over a sample of the places; any numbers are valid.
    let sample = stride(from: 0, to: places.count, by: max(1, places.count / 200)).map {
      places[$0]
    }
    values = Array(repeating: 0, count: (places.max() ?? -1) + 1)
    for a in places {
      let sum = sample.reduce(0.0) { sum, b in
        let (there, back) = (travel(b, a), travel(a, b))
        // Nothing is learnt where there is no way, or as good as none.
        return max(there, back) <= 100 * min(there, back) ? sum + there - back : sum
      }
      values[a] = sum / Double(2 * max(1, sample.count))
    }
  }

  /// What is to be added to a cost from one place to another.
  func difference(_ a: Int, _ b: Int) -> Double { values[a] - values[b] }

  /// Numbers that make services cost as nearly as possible the same both ways: these numbers times
  /// the factor that fits best, then least squares by the method of Gauss and Seidel.
  func balancing(_ services: [Service]) -> Potentials {
    let moving = services.filter { $0.entry != $0.exit }
    var (product, square) = (0.0, 0.0)
    for service in moving {
      let change = difference(service.entry, service.exit)
      product += change * (service.backward - service.forward) / 2
      square += change * change
    }
    guard square > 0 else { return self }
    var result = self
    for place in values.indices { result.values[place] *= product / square }

    var incident = [[Int]](repeating: [], count: values.count)
    for (index, service) in moving.enumerated() {
      incident[service.entry].append(index)
      incident[service.exit].append(index)
    }
    for _ in 0..<Self.sweeps {
      for (place, around) in incident.enumerated() where !around.isEmpty {
        let sum = around.reduce(0.0) { sum, index in
          let service = moving[index]
          let left =
            (service.forward - service.backward) / 2
            + result.difference(service.entry, service.exit)
          return service.entry == place ? sum - left : sum + left
        }
        result.values[place] += sum / Double(around.count)
      }
    }
    return result
  }

  /// These numbers with a share, 0 to 1, of others in their place.
  func mixed(with other: Potentials, share: Double) -> Potentials {
    var result = self
    for place in values.indices {
      result.values[place] = (1 - share) * values[place] + share * other.values[place]
    }
    return result
  }

  private static let sweeps = 30
}
