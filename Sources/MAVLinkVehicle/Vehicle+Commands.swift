import Geodesy
import MAVLink
import MissionSimulation
import Units

extension Vehicle {
  /// Obeys a command; gives back its acknowledgement and what it asked for.
  mutating func obey(_ command: Command, from sender: Frame) -> [any Message] {
    var answers: [any Message] = []
    let result = carryOut(command, &answers)
    let acknowledgement = CommandAck(
      command: command.id, result: result.rawValue, targetSystem: sender.system,
      targetComponent: sender.component)
    return [acknowledgement] + answers
  }

  private mutating func carryOut(
    _ command: Command, _ answers: inout [any Message]
  ) -> CommandResult {
    let first = command.parameters[0]
    switch command.id {
    case 20: return obey(.returnHome, in: .rtl)
    case 21: return obey(.land, in: .land)
    case 22: return takeOff(to: command.height)
    case 176: return setMode(command.parameters)
    case 192: return reposition(command)
    case 224: return goOn(at: Command.index(first)) ? .accepted : .denied
    case 193: return pause(goingOn: first == 1)
    case 300: return startMission(at: Command.index(first))
    case 400: return first == 1 ? arm() : disarm()
    case 410: answers = [now.homePosition]
    case 511: return telemetry.setInterval(of: command.parameters) ? .accepted : .unsupported
    case 512:
      guard let id = UInt32(exactly: first), let message = now.message(id) else {
        return .unsupported
      }
      answers = [message]
    case 519, 520: answers = [now.autopilotVersion]
    default: return .unsupported
    }
    return .accepted
  }

  private mutating func arm() -> CommandResult {
    aircraft.arm() ? .accepted : .denied
  }

  private mutating func disarm() -> CommandResult {
    aircraft.disarm() ? .accepted : .denied
  }

  private mutating func obey(_ command: PilotCommand, in mode: CopterMode) -> CommandResult {
    guard aircraft.state.mode != .standing else { return .denied }
    aircraft.obey(command)
    self.mode = mode
    return .accepted
  }

  private mutating func takeOff(to height: Double) -> CommandResult {
    guard aircraft.state.isArmed, height.isFinite, height > 0, height < 10_000 else {
      return .denied
    }
    mode = .guided
    aircraft.takeOff(to: .metres(height))
    return .accepted
  }

  private mutating func reposition(_ command: Command) -> CommandResult {
    guard aircraft.state.mode != .standing, abs(command.height) < 10_000,
      let latitude = command.latitude, let longitude = command.longitude
    else { return .denied }
    // Frames 0 and 5 count from mean sea level.
    let isAbsolute = command.frame == 0 || command.frame == 5
    let height = command.height - (isAbsolute ? aircraft.elevation.metres : 0)
    mode = .guided
    aircraft.goTo(
      Coordinate(latitude: latitude, longitude: longitude), height: .metres(max(2, height)))
    return .accepted
  }

  private mutating func pause(goingOn: Bool) -> CommandResult {
    aircraft.obey(goingOn ? .resume : .hold)
    return .accepted
  }

  private mutating func setMode(_ parameters: [Float]) -> CommandResult {
    guard parameters[1].isFinite, parameters[1] >= 0, parameters[1] < 256 else { return .denied }
    // PX4's way to say “mission”: main mode 4, sub mode 4.
    let isPX4Mission = parameters[1] == 4 && parameters[2] == 4
    return change(to: isPX4Mission ? CopterMode.auto.rawValue : UInt32(parameters[1]))
  }

  /// Changes the mode. In the air AUTO goes on with the mission; on the ground it waits for its start.
  mutating func change(to number: UInt32) -> CommandResult {
    guard let wanted = CopterMode(rawValue: number) else { return .unsupported }
    let isFlying = aircraft.state.mode != .standing
    switch wanted {
    case .auto:
      guard mission.items.count > 1 else { return .denied }
      if isFlying, mode != .auto { start(at: max(1, aircraft.state.item)) }
    case .rtl: if isFlying { aircraft.obey(.returnHome) }
    case .land: if isFlying { aircraft.obey(.land) }
    case .loiter, .brake, .guided, .stabilize: if isFlying { aircraft.obey(.hold) }
    }
    mode = wanted
    return .accepted
  }

  private mutating func startMission(at first: Int) -> CommandResult {
    guard mission.items.count > 1 else { return .failed }
    guard aircraft.state.isArmed else { return .temporarilyRejected }
    mode = .auto
    // Starting twice goes on.
    if aircraft.state.mode != .mission { start(at: max(1, first, nextItem ?? 1)) }
    return .accepted
  }

  /// Chooses the item to go on with: at once in a mission under way, else when it starts.
  ///
  /// - Returns: Whether there is such an item.
  mutating func goOn(at item: Int) -> Bool {
    guard mission.items.indices.contains(item) else { return false }
    if mode == .auto, aircraft.state.mode != .standing {
      start(at: max(1, item))
    } else {
      nextItem = item
    }
    return true
  }

  private mutating func start(at first: Int) {
    nextItem = nil
    reachedItem = first
    aircraft.start(mission.flown(elevation: aircraft.elevation), at: first)
  }
}
