import Geodesy
import Testing
import Units

@Suite("Coordinates as people write them")
struct CoordinateTextTests {
  @Test(
    "are read in every common form",
    arguments: [
      "37.8590 N 112.5803 E", "37.8590N, 112.5803E", "112.5803 E 37.8590 N", "N37.8590 E112.5803",
      "37.8590, 112.5803", "37.8590 112.5803", "北纬37.8590 东经112.5803", "37.8590°N 112.5803°E",
      "37°51'32.4\"N 112°34'49.08\"E", "37°51′32.4″N, 112°34′49.08″E", "37°51.54' N 112°34.818' E",
      "北纬37度51分32.4秒，东经112度34分49.08秒", "+37.8590, +112.5803", "37.8590n 112.5803e",
    ])
  func forms(text: String) throws {
    let point = try Coordinate(text: text)
    #expect(abs(point.latitude.degrees - 37.8590) < 1e-9)
    #expect(abs(point.longitude.degrees - 112.5803) < 1e-9)
  }

  @Test(
    "know the southern and western hemispheres",
    arguments: ["33.9 S 71.2 W", "-33.9, -71.2", "−33.9 −71.2", "33°54'S 71°12'W"])
  func hemispheres(text: String) throws {
    let point = try Coordinate(text: text)
    #expect(abs(point.latitude.degrees + 33.9) < 1e-9)
    #expect(abs(point.longitude.degrees + 71.2) < 1e-9)
  }

  @Test("say that they look swapped", arguments: ["112.5803 N 37.8590 E", "112.5803, 37.8590"])
  func swapped(text: String) {
    #expect(throws: CoordinateError.swapped(latitude: 112.5803, longitude: 37.8590)) {
      try Coordinate(text: text)
    }
  }

  @Test(
    "are refused where they are no coordinate",
    arguments: [
      ("95 N 191 E", CoordinateError.latitudeOutOfRange(95)),
      ("37 N 181 E", .longitudeOutOfRange(181)),
      ("37°61'N 112°E", .sexagesimalOutOfRange(61)),
      ("somewhere", .unreadable("somewhere")), ("", .unreadable("")), ("37.8", .unreadable("37.8")),
      ("37 N 38 N", .unreadable("37 N 38 N")), ("-37 S 112 E", .unreadable("-37 S 112 E")),
      ("37.5°30' N 112 E", .unreadable("37.5°30' N 112 E")), ("1 2 3", .unreadable("1 2 3")),
    ])
  func refused(text: String, error: CoordinateError) {
    #expect(throws: error) { try Coordinate(text: text) }
  }
}
