/// The tags that GDAL's OSM reader puts into one text, `"bridge"=>"yes","lanes"=>"2"`.
enum HStore {
  /// The tags in their order; a text that breaks off keeps those before.
  static func tags(_ text: String) -> [(key: String, value: String)] {
    var tags: [(key: String, value: String)] = []
    var rest = Substring(text)
    while let key = quoted(&rest) {
      guard rest.hasPrefix("=>") else { break }
      rest = rest.dropFirst(2)
      guard let value = quoted(&rest) else { break }
      tags.append((key, value))
      rest = rest.drop { $0 == "," || $0 == " " }
    }
    return tags
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    rest.removeFirst()
    var content = ""
    while let next = rest.popFirst() {
      switch next {
      case "\"": return content
      case "\\": if let escaped = rest.popFirst() { content.append(escaped) }
      default: content.append(next)
      }
    }
    return nil
  }
}
