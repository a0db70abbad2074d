public import Foundation
import Geodesy
import Units

extension RoadRegister {
  /// The sections as GeoJSON, one a line, which mission files select from.
  public var geoJSON: Data {
    var text = JSONBytes(roughly: sections.reduce(0) { $0 + 250 + 26 * $1.line.count })
    text.collection(sections) { text, section in
      text.feature(section.attributes) { text in
        text.append("\"LineString\",\"coordinates\":[")
        for (number, place) in section.line.enumerated() {
          if number > 0 { text.append(",") }
          text.append(place)
        }
        text.append("]")
      }
    }
    return Data(text.bytes)
  }

  /// The nodes as GeoJSON.
  public var nodesGeoJSON: Data {
    var text = JSONBytes(roughly: 200 * nodes.count)
    text.collection(nodes) { text, node in
      text.feature(node.attributes) { text in
        text.append("\"Point\",\"coordinates\":")
        text.append(node.position)
      }
    }
    return Data(text.bytes)
  }
}

/// Text of a register as it grows, in UTF-8: a province's is written in one piece, without a string a point.
private struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init(roughly count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func collection<Element>(
    _ elements: [Element], _ write: (inout JSONBytes, Element) -> Void
  ) {
    append("{\"type\":\"FeatureCollection\",\"features\":[\n")
    for (number, element) in elements.enumerated() {
      if number > 0 { append(",\n") }
      write(&self, element)
    }
    append("\n]}\n")
  }

  /// - Parameter geometry: Writes its type and coordinates.
  mutating func feature(
    _ attributes: [RegisterAttribute], _ geometry: (inout JSONBytes) -> Void
  ) {
    append("{\"type\":\"Feature\",\"properties\":{")
    for (number, attribute) in attributes.enumerated() {
      append(number > 0 ? ",\"" : "\"")
      append(attribute.name)
      append("\":")
      append(attribute.value)
    }
    append("},\"geometry\":{\"type\":")
    geometry(&self)
    append("}}")
  }

  private mutating func append(_ value: RegisterAttribute.Value) {
    switch value {
    case .text(let text): quote(text)
    case .whole(let number): append("\(number)")
    case .number(let number): append("\(number)")
    case .flag(let isTrue): append("\(isTrue)")
    }
  }

  mutating func append(_ place: Coordinate) {
    append("[")
    append(degrees: place.longitude.degrees)
    append(",")
    append(degrees: place.latitude.degrees)
    append("]")
  }

  /// To seven decimals, those that are zero left out but for the first: `112.5`, `37.0`.
  private mutating func append(degrees: Double) {
    let grains = Int((degrees * 1e7).rounded())
    if grains < 0 { append("-") }
    let (whole, rest) = abs(grains).quotientAndRemainder(dividingBy: 10_000_000)
    append("\(whole)")
    bytes.append(UInt8(ascii: "."))
    var (left, unit) = (rest, 1_000_000)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(left / unit))
      (left, unit) = (left % unit, unit / 10)
    } while left > 0
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
