import Diagnostics
import FlightPerformance
import MissionPlanning

/// A value that is one of a few words, in English or Chinese.
struct WordLiteral<Value: Sendable>: Sendable {
  private let kind: Text
  private let words: [(word: String, value: Value)]

  private init(_ en: String, _ zh: String, _ words: [(String, Value)]) {
    kind = Text(en: en, zh: zh)
    self.words = words
  }

  func value(_ text: String) throws(Fault) -> Value {
    let wanted = text.trimmed.lowercased()
    if let match = words.first(where: { $0.word == wanted }) { return match.value }
    let known = words.map(\.word)
    let near = nearest(to: wanted, among: known)
    throw .unknownName(found: text, nearest: near.isEmpty ? known : near, of: kind)
  }
}

extension WordLiteral<Road.Passes> {
  static let passes = WordLiteral(
    "way of flying a road", "通过方式",
    [("one", .one), ("both directions", .bothDirections), ("单程", .one), ("双向", .bothDirections)])
}

extension WordLiteral<CameraAction> {
  static let action = WordLiteral(
    "camera action", "相机动作",
    [("photo", .photo), ("record", .record), ("拍照", .photo), ("录像", .record)])
}

extension WordLiteral<TerrainRoughness> {
  static let roughness = WordLiteral(
    "ground", "地面类型",
    [
      ("open", .open), ("country", .country), ("suburb", .suburb), ("city", .city),
      ("开阔", .open), ("乡村", .country), ("郊区", .suburb), ("城市", .city),
    ])
}
