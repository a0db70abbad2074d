import Foundation
import SharedData
import Testing

@Suite("kestrel fly")
struct FlyTests {
  @Test(
    "MAVSDK flies our own plan on it: imported, uploaded, read back equal, every item, disarmed",
    arguments: [
      ("udp://127.0.0.1:14681", "udpin://127.0.0.1:14681"),
      ("tcp://127.0.0.1:14682", "tcpout://127.0.0.1:14682"),
    ])
  func mavsdk(vehicle: String, station: String) throws {
    let place = try Workplace.prepared()
    _ = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    _ = try place.kestrel("export", "out/plan.json", "--as", "plan")
    guard
      let process = try PythonOracle.process(
        "mavsdk_flight.py",
        [station, place.folder.appendingPathComponent("out/flight-01.plan").path, "60"],
        needing: ["mavsdk"])
    else { return }
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    let flown = try place.shell(
      "timeout 80 $KESTREL fly out/plan.json --mavlink \(vehicle) --speed 50 --once --lang en")
    let report = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(report)")
    #expect(report.contains("reached: disarmed"), "\(report)")
    #expect(flown.status == 0, "\(flown.complaint)")
    #expect(flown.output.contains("motors off"))
  }

  @Test("several aircraft stand side by side, and Ctrl-C ends it in order")
  func several() throws {
    let place = try Workplace.prepared()
    _ = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    let outcome = try place.shell(
      """
      $KESTREL fly out/plan.json --vehicles 3 --mavlink udp://127.0.0.1:14683 --lang zh &
      flying=$!
      sleep 1; kill -INT $flying
      for _ in {1..50}; do kill -0 $flying 2>/dev/null || break; sleep 0.1; done
      kill -KILL $flying 2>/dev/null
      wait $flying
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(Set(lines.prefix(3).map { $0.drop { $0 != "：" } }).count == 3)
  }

  @Test("what cannot be is refused, with what would be right")
  func refusals() throws {
    let place = try Workplace.prepared()
    _ = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    for (arguments, words) in [
      (["--mavlink", "udp://192.0.2.1:14550"], "--beyond-loopback"),
      (["--mavlink", "14550"], "udp://127.0.0.1:14550"), (["--flight", "99"], "no flight 99"),
      (["--speed", "0"], "--speed"), (["--vehicles", "0"], "--vehicles"),
    ] {
      let outcome = try place.shell(
        "timeout 20 $KESTREL fly out/plan.json --lang en \(arguments.joined(separator: " "))")
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
    }
    try place.write("at 3 mn: pilot return\n", to: "x.exercise")
    let outcome = try place.shell("$KESTREL fly out/plan.json --exercise x.exercise")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("x.exercise:1:4"))
  }
}
