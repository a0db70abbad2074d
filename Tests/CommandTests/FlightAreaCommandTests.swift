import Foundation
import Testing

@Suite("A flight area, from the mission to the files")
struct FlightAreaCommandTests {
  private static func prepared(east: Double) throws -> Workplace {
    let place = try Workplace.prepared()
    let mission = try #require(String(data: place.read("mission.yaml"), encoding: .utf8))
    let corners = [(37.85, 112.55), (37.85, east), (37.88, east), (37.88, 112.55)].map {
      "\($0) N \($1) E"
    }
    try place.write(
      mission + "flight area: {corners: [\(corners.joined(separator: ", "))]}\n", to: "area.yaml")
    return place
  }

  @Test("stands in plan, page and QGroundControl's fence, and files keep to it")
  func wide() throws {
    let place = try Self.prepared(east: 112.59)
    #expect(try place.kestrel("plan", "area.yaml", "-o", "out").status == 0)
    let plan = try #require(String(data: place.read("out/plan.json"), encoding: .utf8))
    #expect(plan.contains("\"flight_area\"") && plan.contains("\"margin_m\" : 10"))
    let page = try #require(String(data: place.read("out/map.html"), encoding: .utf8))
    #expect(page.contains("class=\"fence\"") && page.contains("飞行区域"))
    let exported = try place.kestrel("export", "out/plan.json", "--as", "plan", "-o", "files")
    #expect(exported.status == 0, "\(exported.complaint)")
    let fence = try #require(String(data: place.read("files/flight-01.plan"), encoding: .utf8))
    #expect(fence.contains("\"inclusion\": true") && !fence.contains("\"radius\""))
    let checked = try place.kestrel(
      "check", "files/flight-01.plan", "out/plan.json", "--mission", "area.yaml")
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test("that is too small: roads are gaps, and a file that leaves it ends check with status 5")
  func small() throws {
    let place = try Self.prepared(east: 112.581)
    let planned = try place.kestrel("plan", "area.yaml", "-o", "out", "--lang", "en")
    #expect(planned.status == 0, "\(planned.complaint)")
    #expect(planned.output.contains("outside the flight area"), "\(planned.output)")
    #expect(try place.kestrel("plan", "mission.yaml", "-o", "free").status == 0)
    #expect(
      try place.kestrel("export", "free/plan.json", "--as", "kmz", "-o", "files").status == 0)
    let checked = try place.kestrel(
      "check", "files/flight-01.kmz", "--mission", "area.yaml", "--lang", "en")
    #expect(checked.status == 5)
    #expect(checked.output.contains("[outside-flight-area]"), "\(checked.output)")
    #expect(checked.output.contains("within 10 m of its edge"), "\(checked.output)")
  }
}
