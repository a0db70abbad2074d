public import Geodesy

/// The place where a radio link is most obstructed by the ground.
public struct RadioClearance: Hashable, Sendable {
  /// How far the straight line from antenna to antenna runs above the ground there, the earth's curvature
  /// counted, in metres; negative where the ground cuts it.
  public var height: Double
  /// The same in radii of the first Fresnel zone; 0.6 and more is as good as free.
  public var fresnel: Double
  /// Where.
  public var place: LocalPoint
}

extension GroundSurface {
  /// The effective radius of the earth for radio in a standard atmosphere: 4/3 of its own, in metres.
  ///
  /// Source: Recommendation ITU-R P.530, section 2.2.1.
  public static let radioEarthRadius = 6_371_000.0 * 4 / 3
  /// Metres between looks at the ground: ten, and less near the ends, where the zone is narrow: a
  /// twentieth of the way to the nearer end, but no less than one.
  private static func radioStep(near: Double, far: Double) -> Double {
    min(10, max(1, min(near, far) / 20))
  }

  /// Where the ground obstructs a radio link most, in radii of the first Fresnel zone; nil where any of
  /// the ground is unknown, or one end is straight above the other.
  ///
  /// At distances *d₁* and *d₂* from the ends the first zone has the radius √(*λ d₁ d₂* / (*d₁* + *d₂*)),
  /// and the earth rises by *d₁ d₂* / (2 · 4/3 · *R*). The ground is the raster's: no trees, no buildings.
  ///
  /// - Parameters:
  ///   - altitude: Of the one antenna, in metres above the raster's datum.
  ///   - endAltitude: Of the other.
  ///   - frequency: In hertz.
  /// - Source: Recommendation ITU-R P.526, section 2.
  public func radioClearance(
    from start: LocalPoint, altitude: Double, to end: LocalPoint, altitude endAltitude: Double,
    frequency: Double
  ) -> RadioClearance? {
    let length = start.distance(to: end)
    guard length > 0, let pieces = pieces(from: start, to: end) else { return nil }
    let wavelength = 299_792_458 / frequency
    var worst: RadioClearance?
    for piece in pieces {
      let part = (piece.to - piece.from) * length
      let apart = GroundSurface.radioStep(near: piece.from * length, far: (1 - piece.to) * length)
      let steps = max(4, (part / apart).rounded(.up))
      for step in stride(from: 0, through: steps, by: 1) {
        let s = step / steps
        let share = piece.from + (piece.to - piece.from) * s
        let (near, far) = (share * length, (1 - share) * length)
        guard near > 0, far > 0 else { continue }
        let line = altitude + (endAltitude - altitude) * share
        let bulge = near * far / (2 * GroundSurface.radioEarthRadius)
        let height = line - piece.height(s) - bulge
        let fresnel = height / (wavelength * near * far / length).squareRoot()
        if worst.map({ fresnel < $0.fresnel }) ?? true {
          worst = RadioClearance(
            height: height, fresnel: fresnel, place: start.interpolated(to: end, at: share))
        }
      }
    }
    return worst
  }
}
