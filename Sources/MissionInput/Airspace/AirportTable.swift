import Diagnostics

/// The tables of OurAirports: runways, navigation aids, airports. Their degrees are WGS 84.
///
/// A row becomes an object with OpenStreetMap's tags, which a rule set makes a zone of.
struct AirportTable {
  private enum Kind {
    case runways
    case aids
    case airports
  }

  private let kind: Kind

  /// Nil where the columns are not those of such a table.
  init?(_ fields: [String]) {
    let names = Set(fields)
    if names.isSuperset(of: ["airport_ident", "le_latitude_deg", "he_longitude_deg"]) {
      kind = .runways
    } else if names.isSuperset(of: ["ident", "frequency_khz", "latitude_deg", "longitude_deg"]) {
      kind = .aids
    } else if names.isSuperset(of: ["ident", "type", "latitude_deg", "longitude_deg"]) {
      kind = .airports
    } else {
      return nil
    }
  }

  /// What a row says.
  enum Row {
    /// It is closed, and nothing is there.
    case closed
    /// It gives no place; what people call it.
    case withoutPlace(String)
    case object(name: String, tags: [String: String], shape: Shape)
  }

  func row(_ columns: [String: String]) -> Row {
    func text(_ key: String) -> String { columns[key] ?? "" }
    func place(_ end: String) -> Position? {
      guard let x = Double(text("\(end)longitude_deg")), let y = Double(text("\(end)latitude_deg"))
      else { return nil }
      return Position(x: x, y: y)
    }
    switch kind {
    case .runways:
      let ends = [text("le_ident"), text("he_ident")].filter { !$0.isEmpty }
      let name = "\(text("airport_ident")) \(ends.joined(separator: "/"))"
      if text("closed") == "1" { return .closed }
      guard let low = place("le_"), let high = place("he_") else { return .withoutPlace(name) }
      return .object(name: name, tags: ["aeroway": "runway"], shape: Shape(lines: [[low, high]]))
    case .aids:
      let name = "\(text("name")) \(text("type"))"
      guard let place = place("") else { return .withoutPlace(name) }
      return .object(name: name, tags: ["aeroway": "navigationaid"], shape: Shape(points: [place]))
    case .airports:
      let type = text("type")
      if type == "closed" { return .closed }
      let name = text("name").isEmpty ? text("ident") : text("name")
      guard let place = place("") else { return .withoutPlace(name) }
      let aeroway = type == "heliport" ? "heliport" : "aerodrome"
      return .object(name: name, tags: ["aeroway": aeroway], shape: Shape(points: [place]))
    }
  }
}
