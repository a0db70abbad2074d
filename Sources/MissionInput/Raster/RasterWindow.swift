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
      throw .other(
        Text(en: "the terrain lies elsewhere than the mission", zh: "地形文件不覆盖任务区域"))
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
