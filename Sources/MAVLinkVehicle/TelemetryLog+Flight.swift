import Diagnostics
import Geodesy
import MAVLink
public import MissionPlanning
public import MissionSimulation
import Units

extension TelemetryLog {
  /// The log that a ground station would have kept of a simulated flight: all telemetry once a second,
  /// and in words what happened.
  ///
  /// A simulated flight has no date: its take-off counts as 2026-01-01 00:00 UTC, so that the same
  /// flight gives the same bytes.
  public init(of flight: SimulatedFlight, in plan: PatrolPlan) {
    self.init()
    guard let first = flight.track.first,
      let planned = plan.flights.first(where: { $0.number == flight.number })
    else { return }
    let site = plan.launchSites[planned.launchSite]
    var sequence: UInt8 = 0
    func frame(_ message: some Message) -> Frame {
      defer { sequence &+= 1 }
      return Frame(
        message, sequence: sequence, system: TelemetryLog.system, component: Vehicle.component)
    }
    var entries = flight.log[...]
    for point in flight.track {
      let time = TelemetryLog.takeOff + UInt64(max(0, point.time.seconds) * 1e6)
      let now = Telemetry(
        state: AircraftState(point, in: plan, home: first.position), home: first.position,
        elevation: site.ground ?? .zero, system: TelemetryLog.system,
        mode: CopterMode(point.mode), lastItem: planned.legs.count)
      for id in TelemetryLog.messages {
        if let message = now.message(id) { append(frame(message), at: time) }
      }
      while let entry = entries.first, entry.time <= point.time {
        // MAV_SEVERITY_WARNING.
        append(frame(Statustext(severity: 4, text: entry.text.en)), at: time)
        entries = entries.dropFirst()
      }
    }
  }

  private static let system: UInt8 = 1
  /// Microseconds since 1970.
  private static let takeOff: UInt64 = 1_767_225_600_000_000

  private static let messages: [UInt32] = [
    Heartbeat.id, SysStatus.id, GpsRawInt.id, Attitude.id, LocalPositionNed.id,
    GlobalPositionInt.id, MissionCurrent.id, VfrHud.id, BatteryStatus.id, WindCov.id,
    HomePosition.id, ExtendedSysState.id,
  ]
}

extension CopterMode {
  /// The mode that ArduCopter would be in.
  init(_ mode: FlightMode) {
    self =
      switch mode {
      case .standing, .mission: .auto
      case .hold: .loiter
      case .returning: .rtl
      case .landing: .land
      case .attitude: .stabilize
      }
  }
}
