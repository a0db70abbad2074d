import Geodesy
import Testing
import Units

@Suite("Geodesics")
struct GeodesicTests {
  @Test("agree with GeographicLib's published example, Kennedy airport to Changi")
  func published() {
    // C. F. F. Karney, GeographicLib, GeodSolve: 40:38:23N 073:46:44W to 01:21:33N 103:59:22E
    let way = Geodesic(
      from: Coordinate(
        latitude: 40 + 38.0 / 60 + 23.0 / 3600, longitude: -(73 + 46.0 / 60 + 44.0 / 3600)),
      to: Coordinate(
        latitude: 1 + 21.0 / 60 + 33.0 / 3600, longitude: 103 + 59.0 / 60 + 22.0 / 3600))
    #expect(abs(way.distance.metres - 15_347_628) < 1)
    // 003:18:29.9 and 177:29:09.2 as printed, to a tenth of a second
    #expect(abs(way.azimuth.degrees - (3 + 18.0 / 60 + 29.9 / 3600)) < 2e-5)
    #expect(abs(way.finalAzimuth.degrees - (177 + 29.0 / 60 + 9.2 / 3600)) < 2e-5)
  }

  @Test("lead to the point that they were taken from")
  func direct() {
    let start = Coordinate(latitude: 37.8647, longitude: 112.5675)
    for azimuth in stride(from: 0.0, to: 360, by: 15) {
      let end = Geodesic.point(from: start, azimuth: .degrees(azimuth), distance: .kilometres(12))
      let way = Geodesic(from: start, to: end)
      #expect(abs(way.distance.metres - 12_000) < 1e-6)
      #expect(abs((way.azimuth - .degrees(azimuth)).normalizedAroundZero.degrees) < 1e-9)
    }
  }

  @Test(
    "have the same length by the short formula, to 1 mm, over the date line and beyond 2 km, too")
  func short() {
    var worst = 0.0
    for latitude in stride(from: -88.0, through: 88, by: 4) {
      for azimuth in stride(from: 0.0, to: 360, by: 10) {
        for metres in [0.5, 30, 700, 1999, 30_000] {
          let start = Coordinate(latitude: latitude, longitude: 179.995)
          let end = Geodesic.point(
            from: start, azimuth: .degrees(azimuth), distance: .metres(metres))
          let found = Geodesic.distance(from: start, to: end).metres
          worst = max(worst, abs(found - metres))
        }
      }
    }
    print("short geodesics: \(worst * 1000) mm")
    #expect(worst < 0.001)
  }

  @Test("of no length point north")
  func nothing() {
    let here = Coordinate(latitude: 1, longitude: 2)
    #expect(Geodesic(from: here, to: here).azimuth == .zero)
  }
}
