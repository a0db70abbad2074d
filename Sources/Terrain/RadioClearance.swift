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

  /// Where the ground obstructs a radio link most, in radii of the first Fresnel zone; nil where any of
  /// the ground is unknown, or one end is straight above the other.
  ///
  /// At distances *d₁* and *d₂* from the ends the first zone has the radius √(*λ d₁ d₂* / (*d₁* + *d₂*)),
  /// and the earth rises by *d₁ d₂* / (2 · 4/3 · *R*). The ground is the raster's: no trees, no buildings.
  ///
  /// Solved, not sampled: in each cell of the raster that the link passes, the height of the line above
  /// the ground is a parabola and the radius the root of another, so that their ratio is least at an end
  /// of the cell or at a root of a cubic. Never above the truth, that of the raster, by more than
  /// ``clearanceError`` × slope in height. An antenna that stands deeper than that in the ground is hidden:
  /// −∞ radii.
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
    let link = RadioLink(
      altitude: altitude, rise: endAltitude - altitude, length: length,
      wavelength: 299_792_458 / frequency)
    var worst: RadioClearance?
    for piece in pieces {
      let ratio = link.ratio(over: piece)
      for s in [0, 1] + ratio.dips {
        let height = ratio.height(s)
        var fresnel = height / ratio.radius(s)
        let share = piece.from + (piece.to - piece.from) * s
        if share <= 0 || share >= 1 {
          guard height < -GroundSurface.clearanceError else { continue }
          fresnel = -.infinity
        }
        if worst.map({ fresnel < $0.fresnel }) ?? true {
          worst = RadioClearance(
            height: height, fresnel: fresnel, place: start.interpolated(to: end, at: share))
        }
      }
    }
    return worst
  }
}

/// The straight line between two antennas.
private struct RadioLink {
  let altitude: Double
  let rise: Double
  let length: Double
  let wavelength: Double

  /// What of the first Fresnel zone is free over a piece of ground.
  func ratio(over piece: GroundPiece) -> FresnelRatio {
    let (near, far, part) = (piece.from, 1 - piece.from, piece.to - piece.from)
    // d₁ d₂ in squares of the length.
    let product = (near * far, part * (far - near), -part * part)
    let bulge = length * length / (2 * GroundSurface.radioEarthRadius)
    return FresnelRatio(
      heights: (
        altitude + rise * near - piece.a - bulge * product.0,
        rise * part - piece.b - bulge * product.1,
        -piece.c - bulge * product.2
      ),
      product: product, scale: (wavelength * length).squareRoot())
  }
}

/// A line's height above the ground in radii of the first Fresnel zone, over a part that lies in one cell:
/// *h*(*s*) / (scale · √*q*(*s*)), with *h* and *q* parabolas in the part's share *s* in [0, 1].
private struct FresnelRatio {
  let heights: (Double, Double, Double)
  let product: (Double, Double, Double)
  let scale: Double

  func height(_ s: Double) -> Double { heights.0 + (heights.1 + heights.2 * s) * s }

  func radius(_ s: Double) -> Double {
    scale * max(0, product.0 + (product.1 + product.2 * s) * s).squareRoot()
  }

  /// Where the ratio falls before and rises after: where 2 *h*′ *q* − *h* *q*′, which has its slope's sign,
  /// comes up through zero.
  var dips: [Double] {
    let (h, q) = (heights, product)
    let slope = (
      2 * h.1 * q.0 - h.0 * q.1,
      h.1 * q.1 + 4 * h.2 * q.0 - 2 * h.0 * q.2,
      3 * h.2 * q.1,
      2 * h.2 * q.2
    )
    func value(_ s: Double) -> Double { slope.0 + (slope.1 + (slope.2 + slope.3 * s) * s) * s }
    // Between these the cubic only rises or only falls.
    var turns = [0.0, 1.0]
    let discriminant = slope.2 * slope.2 - 3 * slope.3 * slope.1
    if discriminant > 0 {
      // As c / (b ± √…) and (b ± √…) / a, so that neither subtracts like from like.
      let sum = -(slope.2 + (slope.2 < 0 ? -1 : 1) * discriminant.squareRoot())
      turns += [sum / (3 * slope.3), slope.1 / sum].filter { $0 > 0 && $0 < 1 }
      turns.sort()
    }
    return zip(turns, turns.dropFirst()).compactMap { low, high in
      guard value(low) < 0, value(high) > 0 else { return nil }
      var (below, above) = (low, high)
      while above - below > 1e-9 {
        let middle = (below + above) / 2
        if value(middle) < 0 { below = middle } else { above = middle }
      }
      return (below + above) / 2
    }
  }
}
