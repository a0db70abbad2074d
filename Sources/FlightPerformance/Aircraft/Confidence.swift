/// How far a figure can be trusted; the order is that of trust.
public enum Confidence: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody measured or published it; an engineer's guess, or a fit to published figures.
  case assumed
  /// From memory of a publication, not read again.
  case recalled
  /// Transcribed from the maker's own page.
  case published
  /// Measured in flight.
  case measured

  /// Less trusted comes first.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .assumed: 0
    case .recalled: 1
    case .published: 2
    case .measured: 3
    }
  }
}
