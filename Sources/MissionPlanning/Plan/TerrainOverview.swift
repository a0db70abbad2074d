public import Geodesy
public import Units

/// The ground of a planned area in few heights: to draw a map with, never to fly by.
///
/// Posts stand at even steps of latitude and longitude, at most 128 along the longer side. Each is the
/// mean of the ground around it, so that summits are higher than it says.
public struct TerrainOverview: Hashable, Sendable {
  /// The north-western post.
  public var corner: Coordinate
  /// From a post to the next one in the east.
  public var eastStep: Angle
  /// From a row to the next one in the south.
  public var southStep: Angle
  /// Posts in a row.
  public var columns: Int
  /// Metres above mean sea level, row by row from the north; nil where the ground is not known.
  public var heights: [Double?]

  /// Makes an overview.
  ///
  /// - Parameter heights: whole rows of `columns` heights.
  public init(
    corner: Coordinate, eastStep: Angle, southStep: Angle, columns: Int, heights: [Double?]
  ) {
    precondition(columns > 1 && heights.count >= 2 * columns, "at least one cell")
    precondition(heights.count.isMultiple(of: columns), "whole rows")
    self.corner = corner
    self.eastStep = eastStep
    self.southStep = southStep
    self.columns = columns
    self.heights = heights
  }

  /// Rows of posts.
  public var rows: Int { heights.count / columns }

  /// The ground between the posts, bilinear; nil outside, and beside a post that is not known.
  public func height(at place: Coordinate) -> Length? {
    let u = (place.longitude - corner.longitude).degrees / eastStep.degrees
    let v = (corner.latitude - place.latitude).degrees / southStep.degrees
    guard u >= 0, v >= 0, u <= Double(columns - 1), v <= Double(rows - 1) else { return nil }
    let column = min(Int(u), columns - 2)
    let row = min(Int(v), rows - 2)
    let at = row * columns + column
    guard let a = heights[at], let b = heights[at + 1], let c = heights[at + columns],
      let d = heights[at + columns + 1]
    else { return nil }
    let (s, t) = (u - Double(column), v - Double(row))
    return .metres((a * (1 - s) + b * s) * (1 - t) + (c * (1 - s) + d * s) * t)
  }
}

extension TerrainOverview: Codable {
  private enum CodingKeys: String, CodingKey {
    case corner
    case eastStep = "east_step_deg"
    case southStep = "south_step_deg"
    case rows = "heights_m"
  }

  /// Writes each row as one line of text, in decimetres, which is a tenth of an array's length.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(corner, forKey: .corner)
    try container.encode(eastStep.degrees, forKey: .eastStep)
    try container.encode(southStep.degrees, forKey: .southStep)
    let texts = heights.map { $0.map(Self.text) ?? "-" }
    let lines = stride(from: 0, to: heights.count, by: columns).map {
      texts[$0..<$0 + columns].joined(separator: " ")
    }
    try container.encode(lines, forKey: .rows)
  }

  /// Reads rows, which must be equally long.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let lines = try container.decode([String].self, forKey: .rows)
    func fault(_ what: String) -> DecodingError {
      .dataCorruptedError(forKey: .rows, in: container, debugDescription: what)
    }
    var heights: [Double?] = []
    var columns = 0
    for line in lines {
      let words = line.split(separator: " ")
      if heights.isEmpty { columns = words.count }
      guard words.count == columns else { throw fault("rows differ in length") }
      for word in words {
        let height = Double(word)
        guard height?.isFinite ?? (word == "-") else { throw fault("“\(word)” is no height") }
        heights.append(height)
      }
    }
    guard lines.count > 1, columns > 1 else { throw fault("two rows of two posts are due") }
    let east = try container.decode(Double.self, forKey: .eastStep)
    let south = try container.decode(Double.self, forKey: .southStep)
    guard east > 0, south > 0 else { throw fault("steps are not above zero") }
    self.init(
      corner: try container.decode(Coordinate.self, forKey: .corner), eastStep: .degrees(east),
      southStep: .degrees(south), columns: columns, heights: heights)
  }

  private static func text(_ height: Double) -> String {
    let rounded = height.rounded(toDecimals: 1)
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
