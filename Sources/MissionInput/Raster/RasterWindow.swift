import Diagnostics
import Foundation
import Geodesy
import Units

/// The pixels of a terrain file that a mission needs.
struct RasterWindow: Hashable {
  let column: Int
  let row: Int
  let columns: Int
  let rows: Int

  /// How many heights are held in memory at most: 160 MB of them.
  static let mostPosts = 40_000_000

  /// The window around some places and a margin, as far as the file reaches.
  ///
  /// - Parameters:
  ///   - place: The file's pixels.
  ///   - system: Their reference system.
  /// - Throws: a fault where the file has none of it, or too much for the memory.
  init(
    around places: [Coordinate], margin: Length, of place: RasterPlacement,
    in system: ReferenceSystem
  ) throws(Fault) {
    let outline = Self.outline(of: places, margin: margin)
    let positions = try WGS84Transformation.positions(of: outline, in: system)
    let columns = Self.pixels(
      positions.map { ($0.x - place.originX) / place.stepX }, of: place.columns)
    let rows = Self.pixels(positions.map { ($0.y - place.originY) / place.stepY }, of: place.rows)
    guard columns.count > 1, rows.count > 1 else {
      throw try Self.elsewhere(place, in: system, than: places)
    }
    guard columns.count * rows.count <= Self.mostPosts else {
      let size = "\(columns.count) × \(rows.count)"
      throw .other(
        Text(
          en:
            "the mission needs \(size) heights of this terrain, more than \(Self.mostPosts); plan "
            + "a smaller area, or resample the terrain",
          zh: "任务需要该地形的 \(size) 个高程点，超过 \(Self.mostPosts)；请缩小区域或重采样"))
    }
    column = columns.lowerBound
    row = rows.lowerBound
    self.columns = columns.count
    self.rows = rows.count
  }

  /// The fault of a file that has no ground of the mission, with where both lie.
  private static func elsewhere(
    _ place: RasterPlacement, in system: ReferenceSystem, than places: [Coordinate]
  ) throws(Fault) -> Fault {
    let corners = [(0, 0), (place.columns, 0), (place.columns, place.rows), (0, place.rows)]
    let edges = try WGS84Transformation.degrees(
      corners.map { column, row in
        Position(
          x: place.originX + Double(column) * place.stepX,
          y: place.originY + Double(row) * place.stepY)
      }, from: system)
    let terrain = range(edges.map(\.y), edges.map(\.x))
    let mission = range(places.map(\.latitude.degrees), places.map(\.longitude.degrees))
    return .other(
      Text(
        en: "the terrain lies elsewhere than the mission: it covers \(terrain), the mission "
          + "lies at \(mission)",
        zh: "地形文件不覆盖任务区域：地形范围为 \(terrain)，任务位于 \(mission)"))
  }

  /// Degrees from the least to the greatest, as “49.00…50.00 N 11.00…12.00 E”.
  private static func range(_ latitudes: [Double], _ longitudes: [Double]) -> String {
    func text(_ values: [Double], _ positive: String, _ negative: String) -> String {
      let finite = values.filter(\.isFinite)
      guard let least = finite.min(), let most = finite.max() else { return "?" }
      let isNegative = most < 0
      let (first, last) = isNegative ? (-most, -least) : (least, most)
      let ends = [first, last].map { (($0 * 100).rounded() / 100).shortText }
      let both = ends[0] == ends[1] ? ends[0] : ends.joined(separator: "…")
      return "\(both) \(isNegative ? negative : positive)"
    }
    return text(latitudes, "N", "S") + " " + text(longitudes, "E", "W")
  }

  /// From the first to the last pixel that some places of a row lie in, and one more on each side,
  /// because posts lie in the pixels' middles.
  private static func pixels(_ places: [Double], of count: Int) -> Range<Int> {
    let finite = places.filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max(), most > 0, least < Double(count) else {
      return 0..<0
    }
    let first = max(0, Int(max(0, least).rounded(.down)) - 1)
    let last = min(count, Int(min(Double(count), most).rounded(.up)) + 1)
    return first..<last
  }

  /// Points along the edges of the rectangle of degrees around some places: on another projection its
  /// edges are bent, and its corners are not its extremes.
  private static func outline(of places: [Coordinate], margin: Length) -> [Coordinate] {
    let latitudes = places.map(\.latitude.degrees)
    let longitudes = places.map(\.longitude.degrees)
    guard let least = latitudes.min(), let most = latitudes.max(), let first = longitudes.min(),
      let last = longitudes.max()
    else { return [] }
    // A degree of latitude is 110.57 km at the least.
    let up = margin.kilometres / 110.57
    let across = up / max(0.01, cos(max(abs(least), abs(most)) * .pi / 180))
    let (south, north, west, east) = (least - up, most + up, first - across, last + across)
    return (0...16).flatMap { step in
      let latitude = south + (north - south) * Double(step) / 16
      let longitude = west + (east - west) * Double(step) / 16
      return [
        Coordinate(latitude: south, longitude: longitude),
        Coordinate(latitude: north, longitude: longitude),
        Coordinate(latitude: latitude, longitude: west),
        Coordinate(latitude: latitude, longitude: east),
      ]
    }
  }
}
