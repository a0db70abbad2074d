import Foundation
public import Units

/// The solved wind triangle: which way to point the nose, and how fast the ground passes.
public struct WindTriangle: Hashable, Sendable {
  /// Where the nose points, clockwise from north, in [0°, 360°).
  public let heading: Angle
  /// The speed over the ground, along the course.
  public let groundSpeed: Speed

  /// Solves the wind triangle.
  ///
  ///     let leg = try WindTriangle(
  ///       course: .degrees(0), airspeed: .metresPerSecond(10),
  ///       windFrom: .degrees(90), windSpeed: .metresPerSecond(6))
  ///     leg.heading.degrees              // 36.87
  ///     leg.groundSpeed.metresPerSecond  // 8
  ///
  /// With wind *w*, airspeed *v*, and *δ* the angle from the course to where the wind blows from,
  /// the nose turns into the wind by asin(*w* sin *δ* / *v*), and the ground speed is
  /// √(*v*² − *w*² sin² *δ*) − *w* cos *δ*.
  ///
  /// The earth is flat here. On a leg of 10 km the true course turns by up to 0.1° at 46° latitude.
  ///
  /// - Throws: ``WindTriangleError`` if no heading makes headway. The course is never bent to fit.
  ///
  /// Source: FAA-H-8083-25, *Pilot's Handbook of Aeronautical Knowledge*, “The Wind Triangle”.
  public init(
    course: Angle, airspeed: Speed, windFrom: Angle, windSpeed: Speed
  ) throws(WindTriangleError) {
    let v = airspeed.metresPerSecond
    let w = windSpeed.metresPerSecond
    let delta = (windFrom - course).radians

    let crosswind = w * sin(delta)
    guard abs(crosswind) < v else {
      throw .crosswindTooStrong(crosswind: .metresPerSecond(abs(crosswind)), airspeed: airspeed)
    }

    // (v − c)(v + c) keeps the digits that v² − c² loses when the crosswind nears the airspeed.
    let alongCourse = ((v - crosswind) * (v + crosswind)).squareRoot() - w * cos(delta)
    guard alongCourse > 0 else {
      throw .noHeadway(groundSpeed: .metresPerSecond(alongCourse))
    }
    heading = (course + .radians(asin(crosswind / v))).normalized
    groundSpeed = .metresPerSecond(alongCourse)
  }

  /// Solves the wind triangle in a wind's speed at the height that it was measured at.
  public init(course: Angle, airspeed: Speed, wind: Wind) throws(WindTriangleError) {
    try self.init(
      course: course, airspeed: airspeed, windFrom: wind.from, windSpeed: wind.speed)
  }
}

/// Why a course cannot be held in a wind.
public enum WindTriangleError: Error, Hashable, Sendable {
  /// The wind across the course is as strong as the airspeed or stronger.
  case crosswindTooStrong(crosswind: Speed, airspeed: Speed)
  /// The wind against the course leaves this ground speed, not above zero.
  case noHeadway(groundSpeed: Speed)
}
