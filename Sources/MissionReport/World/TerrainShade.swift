import Foundation

/// The ground's relief below the map, lit from the north-west: a small picture in the page itself.
///
/// Shadows are black and lit slopes white, each as opaque as the slope is steep, so that the same
/// picture serves the light and the dark sheet. Slopes count twice, as maps of hills have it. A pixel
/// for each post: the picture shows no more than the plan knows.
struct TerrainShade {
  /// The picture as SVG.
  let svg: String

  private static let exaggeration = 2.0
  /// The palette's places: black to none, then none to white, and one for ground that is not known.
  private static let flat = 127
  private static let unknown: UInt8 = 255

  /// Shades the ground below a sheet.
  init(_ ground: SheetGround, _ frame: MapFrame) {
    let (columns, rows) = (ground.columns, ground.rows)
    let pixels = ground.heights.indices.map { index -> UInt8 in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      func height(_ across: Int, _ down: Int) -> Double? {
        let (c, r) = (column + across, row + down)
        guard (0..<columns).contains(c), (0..<rows).contains(r) else {
          return ground.heights[index]
        }
        return ground.heights[r * columns + c] ?? ground.heights[index]
      }
      guard let west = height(-1, 0), let east = height(1, 0), let north = height(0, -1),
        let south = height(0, 1)
      else { return TerrainShade.unknown }
      return TerrainShade.shade(
        toEast: (east - west) / (2 * ground.cell.wide * frame.unit),
        toNorth: (north - south) / (2 * ground.cell.high * frame.unit))
    }
    let png = PalettePNG(
      width: columns, height: rows, pixels: pixels, palette: TerrainShade.palette)
    svg = """
      <image class="shade" width="\(frame.width)" height="\(frame.height)" \
      preserveAspectRatio="none" href="data:image/png;base64,\(Data(png.bytes).base64EncodedString())"/>
      """
  }

  /// The palette's place for a slope: its light after Lambert, against that of flat ground.
  ///
  /// Source: B. K. P. Horn, *Hill shading and the reflectance map*, Proceedings of the IEEE 69 (1981).
  static func shade(toEast: Double, toNorth: Double) -> UInt8 {
    let (p, q) = (toEast * exaggeration, toNorth * exaggeration)
    let half = 0.5.squareRoot()
    // The light comes from the north-west, 45° high.
    let light = (half + (p - q) * 0.5) / (1 + p * p + q * q).squareRoot()
    let share = light < half ? light / half - 1 : (light - half) / (1 - half)
    let place = Double(flat) + max(-1, min(1, share)) * Double(flat)
    return UInt8(place.rounded())
  }

  private static let palette: [PalettePNG.Colour] = (0...255).map { place in
    if place == Int(unknown) { return .init(red: 0, green: 0, blue: 0, alpha: 0) }
    let share = Double(place - flat) / Double(flat)
    let tone: UInt8 = share < 0 ? 0 : 255
    let alpha = UInt8((abs(share) * (share < 0 ? 150 : 130)).rounded())
    return .init(red: tone, green: tone, blue: tone, alpha: alpha)
  }
}
