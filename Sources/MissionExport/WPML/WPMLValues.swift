import Geodesy
import Units

extension MarkupElement {
  /// The child of DJI's namespace.
  func wpml(_ name: String) -> MarkupElement? { self["wpml:" + name] }

  /// The text of a child of DJI's namespace; nil where it is missing or empty.
  func wpmlText(_ name: String) -> String? {
    guard let text = wpml(name)?.text, !text.isEmpty else { return nil }
    return text
  }

  /// The number in a child of DJI's namespace; nil where it is missing or no finite number.
  func wpmlNumber(_ name: String) -> Double? {
    guard let text = wpmlText(name), let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The whole number in a child of DJI's namespace.
  func wpmlInteger(_ name: String) -> Int? { wpmlText(name).flatMap { Int($0) } }

  /// The place of a Placemark: `longitude,latitude`, perhaps with a height.
  var placemarkPosition: Coordinate? {
    guard let text = self["Point"]?["coordinates"]?.text else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.trimmingBlanks) }
    guard numbers.count >= 2, let longitude = numbers[0], let latitude = numbers[1],
      longitude.isFinite, latitude.isFinite
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
