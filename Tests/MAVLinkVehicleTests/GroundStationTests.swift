import Foundation
import Geodesy
import MAVLink
import MAVLinkVehicle
import SharedData
import Testing
import Units

/// Ground stations that others wrote, on loopback, against our vehicle at many times real speed.
@Suite("Ground stations of others", .serialized)
struct GroundStationTests {
  /// Runs a script while the vehicle flies; gives back what it said, and whether it ended well.
  private func fly(
    _ process: Process, at address: String, speed: Double
  ) throws -> (output: String, status: Int32) {
    var server = try VehicleServer(
      [VehicleFixture.vehicle()], at: try LinkAddress(address))
    let log = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-station-\(UUID().uuidString).log")
    #expect(FileManager.default.createFile(atPath: log.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: log) }
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    server.run(speed: speed) { _ in process.isRunning }
    try handle.close()
    return (try String(contentsOf: log, encoding: .utf8), process.terminationStatus)
  }

  /// The mission of the fixture as a QGroundControl plan, which starts with home's place of its own.
  private func plan() throws -> URL {
    let items = VehicleFixture.items.dropFirst().map { item in
      let (x, y) = (Double(item.x) / 1e7, Double(item.y) / 1e7)
      return """
        {"type": "SimpleItem", "command": \(item.command), "frame": \(item.frame),
         "params": [0, 0, 0, null, \(x), \(y), \(item.z)], "autoContinue": true,
         "doJumpId": \(item.seq)}
        """
    }
    let home = VehicleFixture.home
    let text = """
      {"fileType": "Plan", "version": 1, "groundStation": "test",
       "mission": {"version": 2, "firmwareType": 3, "vehicleType": 2, "cruiseSpeed": 10,
        "hoverSpeed": 10, "globalPlanAltitudeMode": 1,
        "plannedHomePosition": [\(home.latitude.degrees), \(home.longitude.degrees), 790],
        "items": [\(items.joined(separator: ","))]},
       "geoFence": {"version": 2, "circles": [], "polygons": []},
       "rallyPoints": {"version": 2, "points": []}}
      """
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-\(UUID().uuidString).plan")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test(
    "MAVSDK connects, uploads, reads back, arms, starts and lands",
    arguments: [
      ("udp://127.0.0.1:14673", "udpin://127.0.0.1:14673"),
      ("tcp://127.0.0.1:14674", "tcpout://127.0.0.1:14674"),
    ])
  func mavsdk(vehicle: String, station: String) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(at: plan) }
    guard
      let process = try PythonOracle.process(
        "mavsdk_flight.py", [station, plan.path, "100"], needing: ["mavsdk"])
    else { return }
    let (output, status) = try fly(process, at: vehicle, speed: 10)
    #expect(status == 0, "\(output)")
    #expect(output.contains("reached: disarmed"), "\(output)")
  }

  @Test(
    "pymavlink lists parameters, uploads and flies",
    arguments: [
      ("udp://127.0.0.1:14675", "udpin:127.0.0.1:14675"),
      ("tcp://127.0.0.1:14676", "tcp:127.0.0.1:14676"),
    ])
  func pymavlink(vehicle: String, station: String) throws {
    let home = VehicleFixture.home
    guard
      let process = try PythonOracle.process(
        "pymavlink_flight.py",
        [station, "100", "\(home.latitude.degrees)", "\(home.longitude.degrees)"],
        needing: ["pymavlink"])
    else { return }
    let (output, status) = try fly(process, at: vehicle, speed: 10)
    #expect(status == 0, "\(output)")
    #expect(output.contains("landed at home"), "\(output)")
  }
}
