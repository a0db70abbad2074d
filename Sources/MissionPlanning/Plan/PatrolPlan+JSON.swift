public import Foundation

extension PatrolPlan {
  /// The plan file: JSON with sorted keys, the same bytes for the same plan.
  ///
  /// - Throws: `EncodingError` where a figure is not finite, which is a mistake of the planner.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Reads a plan file.
  ///
  /// - Throws: ``PlanFormatError`` for another version; `DecodingError` with the path of the fault.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    let head = try decoder.decode(Head.self, from: json)
    guard head.format == PatrolPlan.currentFormat else {
      throw PlanFormatError(found: head.format)
    }
    self = try decoder.decode(PatrolPlan.self, from: json)
  }

  private struct Head: Decodable {
    var format: Int
    enum CodingKeys: String, CodingKey {
      case format = "kestrel_plan"
    }
  }
}

/// A plan file of a version that this library does not read.
public struct PlanFormatError: Error, Hashable, Sendable {
  /// The file's version.
  public let found: Int
}
