import Geodesy
import Units

extension MarkupElement {
  /// The child of DJI's namespace.
  func wpml(_ name: String) -> MarkupElement? { wpmlIndex(name).map { children[$0] } }

  /// The text of a child of DJI's namespace; nil where it is missing or empty.
  func wpmlText(_ name: String) -> String? {
    guard let index = wpmlIndex(name), !children[index].text.isEmpty else { return nil }
    return children[index].text
  }

  /// Which child is the first with a name of DJI's namespace. Asked for so often in long files that
  /// no name is put together for it.
  private func wpmlIndex(_ name: String) -> Int? {
    let length = "wpml:".utf8.count + name.utf8.count
    for i in children.indices {
      let found = children[i].name
      if found.utf8.count == length, found.utf8.first == UInt8(ascii: "w"), found.hasSuffix(name),
        found.hasPrefix("wpml:")
      {
        return i
      }
    }
    return nil
  }

  /// The number in a child of DJI's namespace; nil where it is missing or no finite number.
  func wpmlNumber(_ name: String) -> Double? {
    guard let text = wpmlText(name), let number = text.decimalNumber, number.isFinite else {
      return nil
    }
    return number
  }

  /// The whole number in a child of DJI's namespace.
  func wpmlInteger(_ name: String) -> Int? { wpmlText(name).flatMap { Int($0) } }

  /// The place of a Placemark: `longitude,latitude`, perhaps with a height.
  var placemarkPosition: Coordinate? {
    guard let text = self["Point"]?["coordinates"]?.text else { return nil }
    let comma = UInt8(ascii: ",")
    guard let first = text.utf8.firstIndex(of: comma) else { return nil }
    let rest = text[text.utf8.index(after: first)...]
    let second = rest.utf8.firstIndex(of: comma) ?? rest.endIndex
    guard let longitude = text[..<first].number, let latitude = rest[..<second].number,
      longitude.isFinite, latitude.isFinite
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}

extension Substring {
  /// The number that the text is, blanks around it left out; nil where it is none.
  var number: Double? { decimalNumber ?? trimmingBlanks.decimalNumber }

  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
