import FlightPerformance
import Foundation
import Geodesy
import MAVLink
import MAVLinkVehicle
import MissionInput
import MissionPlanning
import MissionSimulation
import Units

/// Times simulated flights, many runs, vehicles on a link, and garbage at their port.
///
///     swift run -c release --package-path Benchmarks SimulationBench missions/taiyuan-node-watch.yaml
///
/// Prints a line of JSON for each measurement. The longest flight of the mission is taken.
@main
struct SimulationBench {
  static func main() async throws {
    let mission = CommandLine.arguments.dropFirst().first ?? "missions/taiyuan-node-watch.yaml"
    let plan = try Planner.plan(try MissionFile.read(mission), effort: .quick)
    guard let flight = plan.flights.max(by: { $0.time < $1.time }) else { return }
    try oneFlight(flight, of: plan)
    try await manyFlights(flight, of: plan)
    try vehicles(flight, of: plan)
    garbage(flight, of: plan)
  }

  /// One flight with turbulence at 50 Hz, without ways home: the median of five.
  static func oneFlight(_ flight: Flight, of plan: PatrolPlan) throws {
    var settings = SimulationSettings(seed: 1, flight: flight.number, triesWaysHome: false)
    settings.failsafes = Failsafes()
    var minutes = 0.0
    let seconds = try (0..<5).map { _ in
      try time { minutes = try simulate(plan, settings)[0].simulated.time.minutes }
    }.sorted()[2]
    settings.triesWaysHome = true
    let withHomes = try time { _ = try simulate(plan, settings) }
    report(
      "one_flight",
      [
        ("minutes", minutes), ("seconds", seconds), ("seconds_for_25_min", seconds * 25 / minutes),
        ("times_real", minutes * 60 / seconds), ("seconds_with_ways_home", withHomes),
      ])
  }

  /// A thousand of them on all cores.
  static func manyFlights(_ flight: Flight, of plan: PatrolPlan) async throws {
    let settings = SimulationSettings(flight: flight.number, failsafes: Failsafes())
    let start = ContinuousClock.now
    let result = try await simulate(plan, runs: 1000, seed: 1, settings: settings)
    report(
      "thousand_flights",
      [
        ("seconds", seconds(since: start)), ("peak_mb", Double(peakMegabytes())),
        ("finished_with_reserve", result.finishedWithReserve),
      ])
  }

  /// Ten vehicles on a UDP port of this machine at real time, for ten seconds: the share of one core.
  static func vehicles(_ flight: Flight, of plan: PatrolPlan) throws {
    let fleet = (UInt8(1)...10).map { system in
      var aircraft = SimulatedAircraft(
        of: plan, for: flight, offset: .metres(3 * Double(system)), seed: UInt64(system))
      _ = aircraft.arm()
      aircraft.takeOff(to: .metres(60))
      return Vehicle(aircraft, system: system)
    }
    var server = try VehicleServer(fleet, at: LinkAddress("udp://127.0.0.1:14699"))
    let (start, before) = (ContinuousClock.now, processorSeconds())
    server.run { _ in seconds(since: start) < 10 }
    report(
      "ten_vehicles",
      [("core_share", (processorSeconds() - before) / seconds(since: start))])
  }

  /// Ten million random bytes, and a million frames with a byte changed, while the vehicle flies.
  static func garbage(_ flight: Flight, of plan: PatrolPlan) {
    var aircraft = SimulatedAircraft(of: plan, for: flight)
    let north = Geodesic.point(from: aircraft.home, azimuth: .zero, distance: .kilometres(2))
    aircraft.start([
      .takeOff(.metres(60)),
      .waypoint(north, height: .metres(60), hold: .seconds(600), passes: false), .returnHome,
    ])
    var vehicle = Vehicle(aircraft, system: 1)
    var parser = FrameParser()
    var random = Random(state: 7)
    let good = Frame(
      CommandLong(param1: 0, command: 512, targetSystem: 9), sequence: 0, system: 255,
      component: 190
    ).bytes
    var (frames, answers) = (0, 0)
    let took = time {
      for block in 0..<10_000 {
        var bytes = (0..<1000).map { _ in random.byte() }
        for _ in 0..<100 {
          var frame = good
          frame[random.index(below: frame.count)] = random.byte()
          bytes += frame
        }
        for frame in parser.parse(bytes) {
          frames += 1
          answers += vehicle.receive(frame).count
        }
        if block % 10 == 0 { answers += vehicle.advance(by: .seconds(0.1)).count }
      }
    }
    let goesOn = vehicle.aircraft.state.mode == .mission
    report(
      "garbage",
      [
        ("seconds", took), ("bytes", 10e6 + 1e6 * Double(good.count)), ("frames", Double(frames)),
        ("answers", Double(answers)), ("mission_goes_on", goesOn ? 1 : 0),
      ])
  }

  /// A generator of its own: the same bytes each time.
  struct Random {
    var state: UInt64
    mutating func byte() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    mutating func index(below count: Int) -> Int { Int(byte()) * count / 256 }
  }

  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return seconds(since: start)
  }

  static func seconds(since start: ContinuousClock.Instant) -> Double {
    let span = (ContinuousClock.now - start).components
    return Double(span.seconds) + Double(span.attoseconds) * 1e-18
  }

  static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  static func peakMegabytes() -> Int { usage().ru_maxrss / 1024 }

  static func processorSeconds() -> Double {
    let usage = usage()
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6
    }
  }

  static func report(_ name: String, _ figures: [(String, Double)]) {
    let text = figures.map { "\"\($0.0)\":\(($0.1 * 10_000).rounded() / 10_000)" }
    print("{\"bench\":\"\(name)\",\(text.joined(separator: ","))}")
  }
}
