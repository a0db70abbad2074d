import FlightPerformance
import Foundation
import Testing
import Units

@Suite("The wind triangle")
struct WindTriangleTests {
  @Test("A crosswind of 6 against 10 m/s of air leaves 8 m/s, 36.87° into the wind")
  func crosswind() throws {
    let leg = try WindTriangle(
      course: .degrees(0), airspeed: .metresPerSecond(10),
      wind: Wind(from: .degrees(90), speed: .metresPerSecond(6)))
    #expect(abs(leg.heading.degrees - 36.869_897_645_8) < 1e-9)
    #expect(abs(leg.groundSpeed.metresPerSecond - 8) < 1e-12)
  }

  @Test("Head and tail wind subtract and add")
  func alongCourse() throws {
    for (from, groundSpeed) in [(30.0, 7.0), (210, 13)] {
      let leg = try WindTriangle(
        course: .degrees(30), airspeed: .metresPerSecond(10), windFrom: .degrees(from),
        windSpeed: .metresPerSecond(3))
      #expect(abs(leg.groundSpeed.metresPerSecond - groundSpeed) < 1e-12)
      #expect(abs((leg.heading - .degrees(30)).normalizedAroundZero.degrees) < 1e-12)
    }
  }

  @Test("Air vector plus wind vector is the ground vector, on 10,000 random triangles")
  func vectorsAdd() {
    var random = SplitMix64(seed: 7)
    var solved = 0
    for _ in 0..<10_000 {
      let course = Angle.degrees(random.uniform(0...360))
      let from = Angle.degrees(random.uniform(0...360))
      let (v, w) = (random.uniform(1...25), random.uniform(0...25))
      guard
        let leg = try? WindTriangle(
          course: course, airspeed: .metresPerSecond(v), windFrom: from,
          windSpeed: .metresPerSecond(w))
      else { continue }
      solved += 1
      let g = leg.groundSpeed.metresPerSecond
      let east = v * sin(leg.heading.radians) - w * sin(from.radians) - g * sin(course.radians)
      let north = v * cos(leg.heading.radians) - w * cos(from.radians) - g * cos(course.radians)
      #expect(abs(east) < 1e-9 && abs(north) < 1e-9)
    }
    #expect(solved > 5000)
  }

  @Test("A course that cannot be held is refused with the numbers")
  func refusals() {
    func solve(from: Double, wind: Double) throws(WindTriangleError) -> WindTriangle {
      try WindTriangle(
        course: .degrees(0), airspeed: .metresPerSecond(10), windFrom: .degrees(from),
        windSpeed: .metresPerSecond(wind))
    }
    #expect(
      throws: WindTriangleError.crosswindTooStrong(
        crosswind: .metresPerSecond(12), airspeed: .metresPerSecond(10))
    ) { try solve(from: 90, wind: 12) }
    #expect(throws: WindTriangleError.noHeadway(groundSpeed: .metresPerSecond(-2))) {
      try solve(from: 0, wind: 12)
    }
  }
}
