import Diagnostics
import Testing
import Units

@testable import MissionExport

@Suite("Routes that go nowhere")
struct EmptyRouteTests {
  @Test(
    "a route without a waypoint is refused, whatever the format", arguments: MissionFormat.allCases)
  func nowhere(format: MissionFormat) {
    let route = MissionRoute(name: "nowhere", points: [])
    #expect(throws: ExportError.noWaypoints(flight: "nowhere")) {
      try MissionExporter.files(of: route, as: format)
    }
    #expect(throws: ExportError.noWaypoints(flight: "nowhere")) {
      try MissionExporter.file(of: route, as: format)
    }
  }

  @Test("a file whose only route has no waypoint is checked against the ground without a crash")
  func emptyRoute() throws {
    let empty = [UInt8](
      """
      <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:wpml="http://www.dji.com/wpmz/1.0.6">
      <Document><wpml:missionConfig/><Folder/></Document></kml>
      """.utf8)
    let file = try RouteFile(template: empty, waylines: empty, named: "a.kmz")
    #expect(file.routes.map(\.points.count) == [0])
    let context = CheckContext(ground: { $0.map { _ in .zero } })
    #expect(file.check(against: context).contains { $0.severity == .error })
  }
}
