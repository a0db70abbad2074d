/// A figure about an aircraft, with how far it can be trusted and where it comes from.
///
///     let mass: Figure<Mass> = .published(.kilograms(3.77), "with two TB30")
///     mass.value.kilograms   // 3.77
///     mass.confidence        // .published
public struct Figure<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// The figure itself.
  public var value: Value
  /// How far it can be trusted.
  public var confidence: Confidence
  /// Where it comes from or under what condition it holds; may be empty.
  public var note: String

  /// Makes a figure from its parts.
  public init(_ value: Value, _ confidence: Confidence, note: String = "") {
    self.value = value
    self.confidence = confidence
    self.note = note
  }

  /// A figure measured in flight.
  public static func measured(_ value: Value, _ note: String = "") -> Figure {
    Figure(value, .measured, note: note)
  }

  /// A figure transcribed from the maker's own page.
  public static func published(_ value: Value, _ note: String = "") -> Figure {
    Figure(value, .published, note: note)
  }

  /// A figure from memory of a publication.
  public static func recalled(_ value: Value, _ note: String = "") -> Figure {
    Figure(value, .recalled, note: note)
  }

  /// A figure that nobody measured or published.
  public static func assumed(_ value: Value, _ note: String = "") -> Figure {
    Figure(value, .assumed, note: note)
  }

  /// Reads `{"value": …, "confidence": …}`; the note may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decode(Value.self, forKey: .value)
    confidence = try container.decode(Confidence.self, forKey: .confidence)
    note = try container.decodeIfPresent(String.self, forKey: .note) ?? ""
  }
}
