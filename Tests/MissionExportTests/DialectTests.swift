import Diagnostics
import Foundation
import Geodesy
import Testing
import Units

@testable import MissionExport

/// Files as other programs and other versions write them, in their own shapes.
@Suite("Dialects of other programs")
struct DialectTests {
  private func read(_ text: String, _ name: String) throws -> RouteFile {
    try RouteFile(reading: Data(text.utf8), named: name)
  }

  @Test(
    "Litchi's files end after the actions, the speed, the point of interest, or the intervals",
    arguments: [38, 40, 44, 46])
  func litchiColumns(count: Int) throws {
    var fields = ["37.859", "112.58", "90", "45", "0", "0", "2", "-60"]
    fields += ["1", "0"] + Array(repeating: ["-1", "0"], count: 14).flatMap(\.self)
    fields += ["0", "7.5", "0", "0", "0", "0", "2", "-1"]
    let header = LitchiColumns.names.prefix(count).joined(separator: ",")
    let row = fields.prefix(count).joined(separator: ",")
    let file = try read("\(header)\r\n\(row)\r\n\(row)\r\n", "old.csv")
    let points = file.routes[0].points
    #expect(points.count == 2)
    #expect(Array(points[0].actions.prefix(2)) == [.tiltCamera(.degrees(-60)), .photo])
    #expect(points[0].actions.contains(.other("photo every 2 s")) == (count == 46))
    #expect(points[1].speed == (count > 38 ? .metresPerSecond(7.5) : nil))
    let text = try #require(String(data: try file.written(), encoding: .utf8))
    #expect(text == "\(header)\n\(row)\n\(row)\n")
  }

  @Test("Litchi's file with a column between is refused")
  func litchiColumnTooMany() throws {
    let header = LitchiColumns.names.prefix(39).joined(separator: ",")
    let row = Array(repeating: "0", count: 39).joined(separator: ",")
    #expect(throws: RouteFileError.self) { try read("\(header)\n\(row)\n", "odd.csv") }
  }

  @Test(
    "Mission Planner's file: home unknown, blanks and tabs, CR LF, delays, yaw, camera by distance")
  func missionPlanner() throws {
    let text = """
      QGC WPL 110\r
      0\t1\t0\t16\t0\t0\t0\t0\t0\t0\t0\t1\r
      1   0   3   22   15 0 0 0   37.859  112.580   30   1\r
      # a comment\r
      2\t0\t0\t178\t1\t7.000000\t-1\t0\t0\t0\t0\t1\r
      3\t0\t3\t16\t5.00000000\t0\t0\t0\t37.860\t112.581\t60\t1\r
      4\t0\t3\t206\t25\t0\t1\t0\t0\t0\t0\t1\r
      5\t0\t10\t16\t0\t0\t0\tnan\t37.862\t112.583\t60\t1\r
      6\t0\t0\t115\t180\t30\t1\t0\t0\t0\t0\t1\r
      7\t0\t3\t19\t12\t0\t0\t0\t0\t0\t60\t1\r
      8\t0\t3\t177\t3\t-1\t0\t0\t0\t0\t0\t1\r
      9\t0\t0\t20\t0\t0\t0\t0\t0\t0\t0\t1
      """
    let file = try read(text, "mp.waypoints")
    let route = file.routes[0]
    #expect(route.home == nil)
    #expect(route.finish == .returnHome)
    #expect(route.points.map(\.altitude.datum) == [.launch, .launch, .ground])
    #expect(route.points[1].speed == .metresPerSecond(7))
    #expect(route.points[1].actions.first == .hover(.seconds(5)))
    #expect(route.points[2].actions.contains(.turnNose(.degrees(180))))
    #expect(file.check().filter { $0.severity == .error }.isEmpty, "\(file.check())")
    let again = try RouteFile(reading: try file.written(), named: "mp.waypoints")
    guard case .items(let a) = file.content, case .items(let b) = again.content else {
      Issue.record("not read as waypoints")
      return
    }
    #expect(a.all.map(\.description) == b.all.map(\.description))
  }

  @Test("QGroundControl's corridor scan is flown along its items; a structure scan is named")
  func complexItems() throws {
    func item(_ command: Int, _ latitude: Double, _ longitude: Double, frame: Int = 3) -> String {
      """
      {"autoContinue": true, "command": \(command), "doJumpId": 9, "frame": \(frame),
       "params": [0, 0, 0, null, \(latitude), \(longitude), 50], "type": "SimpleItem"}
      """
    }
    let text = """
      {"fileType": "Plan", "version": 1, "groundStation": "QGroundControl",
       "geoFence": {"circles": [], "polygons": [], "version": 2},
       "rallyPoints": {"points": [], "version": 2},
       "mission": {"version": 2, "firmwareType": 12, "vehicleType": 2, "cruiseSpeed": 15,
        "hoverSpeed": 5, "globalPlanAltitudeMode": 1, "plannedHomePosition": [37.85, 112.58, 790],
        "items": [
         {"autoContinue": true, "command": 22, "doJumpId": 1, "frame": 3,
          "params": [15, 0, 0, null, 37.85, 112.58, 50], "type": "SimpleItem"},
         {"type": "ComplexItem", "complexItemType": "CorridorScan", "version": 2,
          "CorridorWidth": 50, "EntryPoint": 0, "polyline": [[37.86, 112.58], [37.87, 112.59]],
          "TransectStyleComplexItem": {"version": 1, "CameraCalc": {"version": 1}, "Items": [
            \(item(16, 37.86, 112.58)), \(item(206, 0, 0, frame: 2)), \(item(16, 37.87, 112.59))
          ]}},
         {"type": "ComplexItem", "complexItemType": "StructureScan", "version": 3, "Layers": 2},
         \(item(20, 0, 0, frame: 2))
        ]}}
      """
    let file = try read(text, "corridor.plan")
    #expect(file.routes[0].points.count == 3)
    #expect(file.routes[0].finish == .returnHome)
    #expect(file.findings.map(\.rule) == ["item-not-expanded"])
    #expect(file.check().filter { $0.severity == .error }.isEmpty, "\(file.check())")
  }

  @Test(
    "a turn of the nose is what each autopilot knows, and comes back",
    arguments: [
      ExportSettings.Autopilot.arduPilot, .px4,
    ])
  func turnedNose(autopilot: ExportSettings.Autopilot) throws {
    let places = [37.86, 37.862, 37.864].map { Coordinate(latitude: $0, longitude: 112.58) }
    var points = places.map {
      RoutePoint(
        position: $0, altitude: Altitude(.metres(60), above: .launch), speed: .metresPerSecond(8))
    }
    points[1].actions = [.turnNose(.degrees(250)), .photo]
    let route = MissionRoute(
      name: "turn", home: RoutePlace(position: places[0], ground: .metres(790)), points: points,
      finish: .returnHome)
    for format in [MissionFormat.qgroundcontrol, .waypoints] {
      let file = try MissionExporter.file(
        of: route, as: format, settings: ExportSettings(autopilot: autopilot))
      let read = try RouteFile(reading: file.bytes, named: file.name)
      #expect(read.routes[0].points.map(\.actions) == points.map(\.actions))
      #expect(read.check().isEmpty, "\(read.check())")
      let text = String(decoding: file.bytes, as: UTF8.self)
      let hasYaw = text.contains("\t115\t") || text.contains("\"command\": 115")
      #expect(hasYaw == (autopilot == .arduPilot))
    }
  }

  @Test("DJI Fly's own shape: another namespace, no payload, ids over the whole route, curves")
  func fly() throws {
    let action = """
      <wpml:actionGroup><wpml:actionGroupId>1</wpml:actionGroupId>
      <wpml:actionGroupStartIndex>1</wpml:actionGroupStartIndex>
      <wpml:actionGroupEndIndex>1</wpml:actionGroupEndIndex>
      <wpml:actionGroupMode>parallel</wpml:actionGroupMode>
      <wpml:actionTrigger><wpml:actionTriggerType>reachPoint</wpml:actionTriggerType>
      </wpml:actionTrigger><wpml:action><wpml:actionId>1</wpml:actionId>
      <wpml:actionActuatorFunc>takePhoto</wpml:actionActuatorFunc><wpml:actionActuatorFuncParam>
      <wpml:payloadPositionIndex>0</wpml:payloadPositionIndex>
      <wpml:useGlobalPayloadLensIndex>0</wpml:useGlobalPayloadLensIndex>
      </wpml:actionActuatorFuncParam></wpml:action></wpml:actionGroup>
      """
    let points = (0..<3).map { i in
      """
      <Placemark><Point><coordinates>112.58,37.86\(i)</coordinates></Point>
      <wpml:index>\(i)</wpml:index><wpml:executeHeight>45.0</wpml:executeHeight>
      <wpml:waypointSpeed>2.5</wpml:waypointSpeed><wpml:waypointHeadingParam>
      <wpml:waypointHeadingMode>towardPOI</wpml:waypointHeadingMode>
      <wpml:waypointHeadingAngle>0</wpml:waypointHeadingAngle>
      <wpml:waypointPoiPoint>37.861000,112.581000,0.000000</wpml:waypointPoiPoint>
      <wpml:waypointHeadingAngleEnable>0</wpml:waypointHeadingAngleEnable>
      <wpml:waypointHeadingPathMode>followBadArc</wpml:waypointHeadingPathMode>
      <wpml:waypointHeadingPoiIndex>0</wpml:waypointHeadingPoiIndex></wpml:waypointHeadingParam>
      <wpml:waypointTurnParam>
      <wpml:waypointTurnMode>toPointAndPassWithContinuityCurvature</wpml:waypointTurnMode>
      <wpml:waypointTurnDampingDist>0</wpml:waypointTurnDampingDist></wpml:waypointTurnParam>
      <wpml:useStraightLine>0</wpml:useStraightLine>\(i == 1 ? action : "")
      <wpml:waypointGimbalHeadingParam><wpml:waypointGimbalPitchAngle>0</wpml:waypointGimbalPitchAngle>
      <wpml:waypointGimbalYawAngle>0</wpml:waypointGimbalYawAngle></wpml:waypointGimbalHeadingParam>
      </Placemark>
      """
    }.joined()
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:wpml="http://www.uav.com/wpmz/1.0.2">
      <Document>
      """
    let config = """
      <wpml:missionConfig><wpml:flyToWaylineMode>safely</wpml:flyToWaylineMode>
      <wpml:finishAction>goHome</wpml:finishAction>
      <wpml:exitOnRCLost>executeLostAction</wpml:exitOnRCLost>
      <wpml:executeRCLostAction>hover</wpml:executeRCLostAction>
      <wpml:globalTransitionalSpeed>2.5</wpml:globalTransitionalSpeed>
      <wpml:droneInfo><wpml:droneEnumValue>68</wpml:droneEnumValue>
      <wpml:droneSubEnumValue>0</wpml:droneSubEnumValue></wpml:droneInfo></wpml:missionConfig>
      """
    let folder = """
      <Folder><wpml:templateId>0</wpml:templateId>
      <wpml:executeHeightMode>relativeToStartPoint</wpml:executeHeightMode>
      <wpml:waylineId>0</wpml:waylineId><wpml:distance>0</wpml:distance>
      <wpml:duration>0</wpml:duration><wpml:autoFlightSpeed>2.5</wpml:autoFlightSpeed>
      \(points)</Folder>
      """
    let file = try RouteFile(
      template: Array("\(head)<wpml:author>fly</wpml:author>\(config)</Document></kml>".utf8),
      waylines: Array("\(head)\(config)\(folder)</Document></kml>".utf8), named: "fly.kmz")
    #expect(file.dialect == "DJI Fly WPML 1.0.2")
    #expect(file.findings.isEmpty)
    #expect(file.check().isEmpty, "\(file.check())")
    let route = file.routes[0]
    #expect(route.points[1].actions == [.photo])
    #expect(route.lostLink == .hover && route.finish == .returnHome)
    guard case .at(let target) = route.points[0].heading else {
      Issue.record("the point of interest is lost")
      return
    }
    #expect(target.latitude.degrees == 37.861)
    // On to Pilot: what DJI Fly does not need is filled in, and said.
    let made = try #require(
      try file.converted(
        to: .dji, aircraft: RouteAircraft(droneEnum: 99, droneSubEnum: 1, payloadEnum: 89)
      ).first)
    // The height of the way home is nowhere said: only a note.
    let noted = try RouteFile(reading: made.bytes, named: made.name).check()
    #expect(noted.map(\.rule) == ["return-height"] && noted[0].severity == .note, "\(noted)")
    #expect(made.findings.contains { $0.rule == "assumed" && $0.message.en.contains("climbs") })
  }
}

extension MAVLinkItem {
  fileprivate var description: String {
    "\(command) \(frame) \(parameters) \(latitude) \(longitude) \(altitude)"
  }
}
