import Geodesy
import MissionPlanning
import Units

/// Lines of equal latitude and longitude over the map, at round degrees.
struct Graticule {
  /// The group of lines and labels.
  let svg: String

  /// Draws the lines that cross a sheet: four to ten along its longer side.
  init(_ frame: MapFrame, on plane: MapPlane) throws(TransformationError) {
    let (w, h) = (Double(frame.width), Double(frame.height))
    let rim = [(0, 0), (w / 2, 0), (w, 0), (0, h / 2), (w, h / 2), (0, h), (w / 2, h), (w, h)]
    let corners = try plane.unproject(rim.map { frame.point(x: $0.0, y: $0.1) })
    let latitudes = corners.map(\.latitude.degrees)
    let longitudes = corners.map(\.longitude.degrees)
    let south = latitudes.min() ?? 0
    let north = latitudes.max() ?? 0
    let west = longitudes.min() ?? 0
    let east = longitudes.max() ?? 0
    let step = Graticule.step(for: max(north - south, east - west))
    let decimals = Graticule.decimals(of: step)

    let parallels = Graticule.multiples(of: step, from: south, to: north)
    let meridians = Graticule.multiples(of: step, from: west, to: east)
    let posts = 16
    var lines: [[Coordinate]] = []
    for latitude in parallels {
      lines.append(
        (0...posts).map {
          Coordinate(
            latitude: latitude, longitude: west + (east - west) * Double($0) / Double(posts))
        })
    }
    for longitude in meridians {
      lines.append(
        (0...posts).map {
          Coordinate(
            latitude: south + (north - south) * Double($0) / Double(posts), longitude: longitude)
        })
    }
    let local = try plane.project(lines.flatMap(\.self)).map { frame.spot($0) }
    let columns = Graticule.spacing(of: meridians, from: west, to: east, on: frame)
    var path = PathData()
    var labels = ""
    for index in lines.indices {
      let line = Array(local[(index * (posts + 1))..<((index + 1) * (posts + 1))])
      path.add(line)
      if index < parallels.count {
        let y = line.map(\.y)[posts / 2]
        let text = Graticule.label(parallels[index], decimals, "N", "S")
        labels +=
          "<g transform=\"translate(0 \(y))\"><text class=\"k\" x=\"4\" y=\"-3\">\(text)</text></g>"
      } else {
        let x = line.map(\.x)[posts / 2]
        let number = index - parallels.count
        let text = Graticule.label(meridians[number], decimals, "E", "W")
        let level = Graticule.level(of: number, everyOther: columns)
        labels +=
          "<g transform=\"translate(\(x) 0)\"\(level == 0 ? "" : " class=\"l\(level)\"")>"
          + "<text class=\"k\" x=\"4\" y=\"12\">\(text)</text></g>"
      }
    }
    svg = "<g class=\"grid\" aria-hidden=\"true\"><path d=\"\(path.text)\"/>\(labels)</g>"
  }

  /// Pixels that the name of a meridian takes.
  private static let nameWidth = 68.0

  /// How many doublings of the space between meridians make room for their names, where the whole sheet is on a
  /// screen.
  private static func spacing(
    of meridians: [Double], from west: Double, to east: Double, on frame: MapFrame
  ) -> Int {
    guard meridians.count > 1, east > west else { return 0 }
    let units = (meridians[1] - meridians[0]) / (east - west) * Double(frame.width)
    let pixels = units / frame.unitsPerPixel(wide: MapFrame.screen.wide, high: MapFrame.screen.high)
    return (0..<LabelPlacement.levels).first { pixels * Double(1 << $0) >= nameWidth }
      ?? LabelPlacement.levels - 1
  }

  /// The level of zoom from which on a name is shown: every 2ⁿ-th at once, those midway a level later.
  private static func level(of number: Int, everyOther doublings: Int) -> Int {
    number == 0 ? 0 : max(0, doublings - number.trailingZeroBitCount)
  }

  /// The largest of 1, 2, 5 × 10ⁿ degrees that gives at least four lines.
  static func step(for span: Double) -> Double {
    var step = 10.0
    var factors = [2.0, 2.5, 2.0]
    while span / step < 4, step > 1e-5 {
      step /= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }

  private static func decimals(of step: Double) -> Int {
    var digits = 0
    var scaled = step
    while abs(scaled - scaled.rounded()) > 1e-9 * scaled || scaled < 0.5, digits < 6 {
      scaled *= 10
      digits += 1
    }
    return digits
  }

  private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }

  private static func label(
    _ degrees: Double, _ decimals: Int, _ positive: String, _ negative: String
  ) -> String {
    "\(abs(degrees).fixed(decimals))° \(degrees < 0 ? negative : positive)"
  }
}
