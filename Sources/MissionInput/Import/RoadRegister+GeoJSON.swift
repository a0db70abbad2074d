public import Foundation
import Geodesy
import Units

extension RoadRegister {
  /// The sections as GeoJSON, one a line, which mission files select from.
  public var geoJSON: Data {
    collection(
      sections.map { section in
        let line = section.line.map(Self.position).joined(separator: ",")
        return Self.feature(
          section.attributes, "{\"type\":\"LineString\",\"coordinates\":[\(line)]}")
      })
  }

  /// The nodes as GeoJSON.
  public var nodesGeoJSON: Data {
    collection(
      nodes.map { node in
        Self.feature(
          node.attributes, "{\"type\":\"Point\",\"coordinates\":\(Self.position(node.position))}")
      })
  }

  private func collection(_ features: [String]) -> Data {
    Data(
      ("{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n")
        + "\n]}\n").utf8)
  }

  private static func feature(_ attributes: [RegisterAttribute], _ geometry: String) -> String {
    let all = attributes.map { "\"\($0.name)\":\(json($0.value))" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\(all)},\"geometry\":\(geometry)}"
  }

  private static func json(_ value: RegisterAttribute.Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .whole(let number): "\(number)"
    case .number(let number): "\(number)"
    case .flag(let isTrue): "\(isTrue)"
    }
  }

  private static func position(_ place: Coordinate) -> String {
    let x = place.longitude.degrees.rounded(toDecimals: 7)
    let y = place.latitude.degrees.rounded(toDecimals: 7)
    return "[\(x),\(y)]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
