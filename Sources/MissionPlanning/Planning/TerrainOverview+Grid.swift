import Foundation
import Geodesy
import Terrain
import Units

extension TerrainOverview {
  /// The most posts along the longer side.
  private static let most = 128
  private static let metresPerDegree = 111_200.0

  /// Means of a raster over some places and their surroundings; nil where none of it is known.
  init?(of grid: ElevationGrid, around places: [Coordinate]) throws(TransformationError) {
    guard let north = places.map(\.latitude.degrees).max(),
      let south = places.map(\.latitude.degrees).min(),
      let east = places.map(\.longitude.degrees).max(),
      let west = places.map(\.longitude.degrees).min()
    else { return nil }
    let metresEast = Self.metresPerDegree * max(0.01, cos((north + south) / 2 * .pi / 180))
    let (wide, high) = ((east - west) * metresEast, (north - south) * Self.metresPerDegree)
    // A little more than the sheet of a map around these places.
    let longer = max(wide, high)
    let margin = max(longer * 0.09, 250)
    let (width, height) = (
      max(wide + 2 * margin, longer * 0.56), max(high + 2 * margin, longer * 0.56)
    )
    let finest = max(width, height) / Double(Self.most - 1)
    let middle = Coordinate(latitude: (north + south) / 2, longitude: (east + west) / 2)
    let cells = try Self.cells(of: grid, in: finest, metresEast: metresEast, at: middle)
    // No finer than the raster itself.
    let step = cells < 1 ? finest / max(cells, 0.01) : finest
    let columns = max(2, Int((width / step).rounded(.up)) + 1)
    let rows = max(2, Int((height / step).rounded(.up)) + 1)
    let (eastStep, southStep) = (step / metresEast, step / Self.metresPerDegree)
    let corner = Coordinate(
      latitude: middle.latitude.degrees + southStep * Double(rows - 1) / 2,
      longitude: middle.longitude.degrees - eastStep * Double(columns - 1) / 2)

    let parts = min(3, max(1, Int(cells.rounded())))
    var x: [Double] = []
    var y: [Double] = []
    for row in 0..<rows * parts {
      for column in 0..<columns * parts {
        func offset(_ number: Int) -> Double { (Double(number) + 0.5) / Double(parts) - 0.5 }
        x.append(corner.longitude.degrees + eastStep * offset(column))
        y.append(corner.latitude.degrees - southStep * offset(row))
      }
    }
    try CoordinateTransformation(from: "EPSG:4326", to: grid.crs).transform(&x, &y)
    let heights = (0..<rows * columns).map { post -> Double? in
      let (row, column) = post.quotientAndRemainder(dividingBy: columns)
      var known: [Double] = []
      for part in 0..<parts * parts {
        let (down, across) = part.quotientAndRemainder(dividingBy: parts)
        let at = (row * parts + down) * columns * parts + column * parts + across
        if let height = grid.height(x: x[at], y: y[at]) { known.append(height) }
      }
      guard !known.isEmpty else { return nil }
      return (known.reduce(0, +) / Double(known.count)).rounded(toDecimals: 1)
    }
    guard heights.contains(where: { $0 != nil }) else { return nil }
    self.init(
      corner: corner, eastStep: .degrees(eastStep), southStep: .degrees(southStep),
      columns: columns, heights: heights)
  }

  /// How many of a raster's cells lie along so many metres.
  private static func cells(
    of grid: ElevationGrid, in metres: Double, metresEast: Double, at place: Coordinate
  ) throws(TransformationError) -> Double {
    let (x0, y0) = (place.longitude.degrees, place.latitude.degrees)
    var x = [x0, x0 + metres / metresEast, x0]
    var y = [y0, y0, y0 + metres / metresPerDegree]
    try CoordinateTransformation(from: "EPSG:4326", to: grid.crs).transform(&x, &y)
    let along = (1...2).map {
      hypot((x[$0] - x[0]) / grid.stepX, (y[$0] - y[0]) / grid.stepY)
    }
    return max(along[0], along[1])
  }
}
