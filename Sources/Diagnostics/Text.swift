/// A sentence for the user, in both languages of the product.
public struct Text: Hashable, Sendable, Codable {
  /// The English wording.
  public var en: String
  /// The Chinese wording.
  public var zh: String

  /// Makes a sentence from its two wordings.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The wording in a language; both, one after the other, where both are asked for.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    case .both: en == zh ? en : "\(en) · \(zh)"
    }
  }
}

/// The language that the product speaks to its user.
public enum Language: String, CaseIterable, Sendable, Codable {
  case en
  case zh
  case both
}
