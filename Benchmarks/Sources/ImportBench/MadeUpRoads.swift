import Foundation

/// Bent streets on a grid of some 600 m that meet at its corners, every fifth street one-way: as
/// many as a province has, and the same each time.
struct MadeUpRoads {
  /// The file.
  let geoJSON: Data

  /// Makes so many lines of twelve points.
  init(count: Int) {
    var random = UInt64(42)
    func next() -> Double {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(random >> 33) / Double(1 << 31)
    }
    let columns = Int(Double(count / 2).squareRoot().rounded(.up))
    let classes = ["primary", "secondary", "tertiary", "residential", "unclassified"]
    var features: [String] = []
    features.reserveCapacity(count)
    for number in 0..<count {
      let isEast = number % 2 == 0
      let (row, column) = (number / 2).quotientAndRemainder(dividingBy: columns)
      let street = isEast ? row : column
      let isOneWay = street % 5 == 0
      let (x0, y0) = (110 + 0.006 * Double(column), 35 + 0.005 * Double(row))
      let points = (0...11).map { step -> String in
        let share = Double(step) / 11
        let bend = step == 0 || step == 11 ? 0 : (next() - 0.5) * 2e-4
        let (x, y) = isEast ? (x0 + 0.006 * share, y0 + bend) : (x0 + bend, y0 + 0.005 * share)
        return "[\((x * 1e7).rounded() / 1e7),\((y * 1e7).rounded() / 1e7)]"
      }
      features.append(
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"\(number)\",\"highway\":\"\(classes[street % 5])\","
          + "\"name\":\"\(isEast ? "东西" : "南北")\(street)路\",\"oneway\":\"\(isOneWay ? "yes" : "no")\"},"
          + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[\(points.joined(separator: ","))]}}"
      )
    }
    geoJSON = Data(
      ("{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n")
        + "\n]}\n").utf8)
  }
}
