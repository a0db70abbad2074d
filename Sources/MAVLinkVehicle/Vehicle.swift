import Diagnostics
public import MAVLink
public import MissionSimulation
public import Units

/// A simulated aircraft that speaks MAVLink 2 as ArduCopter does: what it is told, and what it says.
///
/// Knows no socket and no clock: frames and time go in, frames come out.
///
///     var vehicle = Vehicle(aircraft, system: 1)
///     let greetings = vehicle.advance(by: .seconds(1))       // a heartbeat and telemetry
///     let answers = vehicle.receive(frameOfTheGroundStation)
public struct Vehicle: Sendable {
  /// The aircraft.
  public var aircraft: SimulatedAircraft
  /// Its MAVLink system id.
  public let system: UInt8
  var mode = CopterMode.guided
  var mission = MissionProtocol()
  var parameters: VehicleParameters
  var telemetry = TelemetrySchedule()
  var reachedItem = 0
  /// The item to start with, where a ground station chose one on the ground.
  var nextItem: Int?
  var loggedEntries = 0
  private var sequence: UInt8 = 0
  private var wasArmed = false
  /// MAV_COMP_ID_AUTOPILOT1.
  static let component: UInt8 = 1

  /// Puts an aircraft behind a system id.
  public init(_ aircraft: SimulatedAircraft, system: UInt8) {
    self.aircraft = aircraft
    self.system = system
    parameters = VehicleParameters(of: aircraft, system: system)
  }

  /// Takes a frame from a ground station; gives back the answers. Frames for others are passed over.
  public mutating func receive(_ frame: Frame) -> [Frame] {
    guard frame.system != system else { return [] }
    var answers: [any Message] = []
    if let long = frame.message(CommandLong.self), isForMe(long.targetSystem) {
      answers = obey(Command(long), from: frame)
    } else if let int = frame.message(CommandInt.self), isForMe(int.targetSystem) {
      answers = obey(Command(int), from: frame)
    } else if let set = frame.message(SetMode.self), isForMe(set.targetSystem) {
      _ = change(to: set.customMode)
    } else if let ping = frame.message(Ping.self), ping.targetSystem == 0 {
      answers = [
        Ping(
          timeUsec: ping.timeUsec, seq: ping.seq, targetSystem: frame.system,
          targetComponent: frame.component)
      ]
    } else {
      answers = receiveMission(frame) + receiveParameters(frame)
    }
    return answers.map { self.frame($0) }
  }

  /// Flies on for a time; gives back what there is to tell.
  ///
  /// - Parameters:
  ///   - time: that passes for the aircraft.
  ///   - elapsed: that passes for the ground station, whose patience and appetite for telemetry do not
  ///     change with the speed of the simulation; nil for the same.
  public mutating func advance(by time: Time, elapsed: Time? = nil) -> [Frame] {
    aircraft.advance(by: time)
    var messages = missionRetries(after: elapsed ?? time) + progress() + statusTexts()
    messages += due(after: elapsed ?? time)
    return messages.map { frame($0) }
  }

  func isForMe(_ target: UInt8) -> Bool { target == system || target == 0 }

  private mutating func frame(_ message: some Message) -> Frame {
    defer { sequence &+= 1 }
    return Frame(message, sequence: sequence, system: system, component: Vehicle.component)
  }

  /// Items that were passed since the last look; the mode after the end of a mission.
  private mutating func progress() -> [any Message] {
    var messages: [any Message] = []
    let state = aircraft.state
    if mode == .auto, state.isArmed {
      while reachedItem < state.item {
        if reachedItem > 0 { messages.append(MissionItemReached(seq: UInt16(reachedItem))) }
        reachedItem += 1
      }
    }
    if wasArmed, !state.isArmed {
      if mode == .auto, !mission.items.isEmpty {
        messages.append(MissionItemReached(seq: UInt16(mission.items.count - 1)))
      }
      messages.append(current(seq: mission.items.count - 1))
    }
    wasArmed = state.isArmed
    switch state.mode {
    case .returning where mode != .rtl: mode = .rtl
    case .landing where mode != .land: mode = .land
    default: break
    }
    return messages
  }

  /// What the aircraft has to say in words.
  private mutating func statusTexts() -> [any Message] {
    let log = aircraft.log
    if log.count < loggedEntries { loggedEntries = 0 }
    defer { loggedEntries = log.count }
    // MAV_SEVERITY_WARNING.
    return log.dropFirst(loggedEntries).map { Statustext(severity: 4, text: $0.text.en) }
  }
}

/// ArduCopter's numbers of the modes that the simulation knows.
enum CopterMode: UInt32, CaseIterable {
  case stabilize = 0
  case auto = 3
  case guided = 4
  case loiter = 5
  case rtl = 6
  case land = 9
  case brake = 17
}
