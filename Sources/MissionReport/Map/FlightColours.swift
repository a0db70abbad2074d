/// The colours that tell flights apart, chosen so that eyes with protanopia, deuteranopia and
/// tritanopia tell them apart as well; numbers on the map tell the same without colour.
///
/// The seventh flight takes the first colour again, with a light core in its line; the thirteenth
/// with a dotted one.
enum FlightColours {
  /// On the light sheet, at a contrast of at least 3 : 1.
  static let light = ["#1769D8", "#B93408", "#12A06B", "#8E2B6E", "#BC8001", "#3A1A66"]
  /// On the dark sheet, at a contrast of at least 3 : 1.
  static let dark = ["#6C9DFF", "#E0551A", "#2BE59A", "#E57DB5", "#FCD25C", "#8A4DFF"]
  /// The light sheet.
  static let lightSheet = "#F6F6F2"
  /// The dark sheet.
  static let darkSheet = "#14181D"

  /// The classes of a flight: its colour, and from the seventh on its core.
  static func classes(ofFlightAt index: Int) -> String {
    let core = index / light.count % 3
    return "c\(index % light.count)" + (core == 0 ? "" : " core\(core)")
  }

  /// The style rules that give the classes their colours.
  static var css: String {
    """
    :root{\(variables(light))--sheet:\(lightSheet)}
    @media screen and (prefers-color-scheme:dark){:root{\(variables(dark))--sheet:\(darkSheet)}}
    \(light.indices.map { ".c\($0){--c:var(--c\($0))}" }.joined())
    """
  }

  private static func variables(_ colours: [String]) -> String {
    colours.enumerated().map { "--c\($0.offset):\($0.element);" }.joined()
  }
}
