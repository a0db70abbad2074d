import Foundation
import Geodesy
import MAVLink
import MissionSimulation
import Units

/// What an aircraft tells of one moment, message by message.
struct Telemetry {
  let state: AircraftState
  /// Where it comes home to, and home's height above mean sea level.
  let home: Coordinate
  let elevation: Length
  let system: UInt8
  let mode: CopterMode
  /// The last item of its mission.
  let lastItem: Int

  /// A message by its number; nil for one that there is none of.
  func message(_ id: UInt32) -> (any Message)? {
    switch id {
    case Heartbeat.id: heartbeat
    case SysStatus.id: systemStatus
    case SystemTime.id:
      SystemTime(timeUnixUsec: 0, timeBootMs: milliseconds)
    case GpsRawInt.id: gps
    case Attitude.id: attitude
    case LocalPositionNed.id: localPosition
    case GlobalPositionInt.id: globalPosition
    case MissionCurrent.id: current(seq: state.item)
    case VfrHud.id: headUpDisplay
    case BatteryStatus.id: battery
    case WindCov.id: wind
    case HomePosition.id: homePosition
    case AutopilotVersion.id: autopilotVersion
    case ExtendedSysState.id: ExtendedSysState(vtolState: 0, landedState: landedState)
    default: nil
    }
  }

  private var milliseconds: UInt32 {
    UInt32(truncatingIfNeeded: Int64(state.time.seconds * 1000))
  }

  private var heartbeat: Heartbeat {
    // Custom mode, stabilised, guided; armed. MAV_STATE active or standby; MAV_TYPE_QUADROTOR,
    // MAV_AUTOPILOT_ARDUPILOTMEGA.
    Heartbeat(
      customMode: mode.rawValue, type: 2, autopilot: 3,
      baseMode: 0x01 | 0x10 | 0x08 | (state.isArmed ? 0x80 : 0),
      systemStatus: state.isArmed ? 4 : 3, mavlinkVersion: 3)
  }

  private var systemStatus: SysStatus {
    // Gyroscopes, accelerometers, compass, pressure, GPS, control loops, motors, AHRS, battery, and the
    // checks before arming: present, on, and well.
    let sensors: UInt32 = 0x1FC2F | 0x20_0000 | 0x200_0000 | 0x1000_0000
    return SysStatus(
      onboardControlSensorsPresent: sensors, onboardControlSensorsEnabled: sensors,
      onboardControlSensorsHealth: sensors, load: 200,
      voltageBattery: UInt16(clamping: Int(state.voltage * 1000)),
      currentBattery: Int16(clamping: Int(state.current * 100)),
      batteryRemaining: Int8(clamping: Int(state.charge.percent)))
  }

  private var gps: GpsRawInt {
    let velocity = state.velocity
    let (east, north) = (velocity.east.metresPerSecond, velocity.north.metresPerSecond)
    return GpsRawInt(
      timeUsec: UInt64(state.time.seconds * 1e6), lat: state.position.latitude.e7,
      lon: state.position.longitude.e7, alt: altitude, eph: 80, epv: 120,
      vel: UInt16(clamping: Int((east * east + north * north).squareRoot() * 100)),
      cog: UInt16(clamping: Int(Angle.radians(atan2(east, north)).normalized.degrees * 100)),
      fixType: state.mode == .attitude ? 1 : 3, satellitesVisible: state.mode == .attitude ? 3 : 17)
  }

  /// Millimetres above mean sea level.
  private var altitude: Int32 {
    Int32(clamping: Int((elevation + state.height).metres * 1000))
  }

  private var attitude: Attitude {
    Attitude(
      timeBootMs: milliseconds, roll: Float(state.roll.radians),
      pitch: Float(state.pitch.radians), yaw: Float(state.heading.normalizedAroundZero.radians))
  }

  private var localPosition: LocalPositionNed {
    let (velocity, offset) = (state.velocity, state.offset)
    return LocalPositionNed(
      timeBootMs: milliseconds, x: Float(offset.north.metres),
      y: Float(offset.east.metres), z: Float(-state.height.metres),
      vx: Float(velocity.north.metresPerSecond), vy: Float(velocity.east.metresPerSecond),
      vz: Float(-velocity.up.metresPerSecond))
  }

  private var globalPosition: GlobalPositionInt {
    let velocity = state.velocity
    return GlobalPositionInt(
      timeBootMs: milliseconds, lat: state.position.latitude.e7,
      lon: state.position.longitude.e7, alt: altitude,
      relativeAlt: Int32(clamping: Int(state.height.metres * 1000)),
      vx: Int16(clamping: Int(velocity.north.metresPerSecond * 100)),
      vy: Int16(clamping: Int(velocity.east.metresPerSecond * 100)),
      vz: Int16(clamping: Int(-velocity.up.metresPerSecond * 100)),
      hdg: UInt16(clamping: Int(state.heading.degrees * 100)))
  }

  private var headUpDisplay: VfrHud {
    let velocity = state.velocity
    let (east, north) = (velocity.east.metresPerSecond, velocity.north.metresPerSecond)
    return VfrHud(
      airspeed: Float(state.airspeed.metresPerSecond),
      groundspeed: Float((east * east + north * north).squareRoot()),
      alt: Float((elevation + state.height).metres),
      climb: Float(velocity.up.metresPerSecond), heading: Int16(state.heading.degrees),
      throttle: state.isArmed ? 50 : 0)
  }

  private var battery: BatteryStatus {
    let millivolts = UInt16(clamping: Int(state.voltage / Double(state.cells) * 1000))
    let cells = (0..<10).map { $0 < min(10, state.cells) ? millivolts : UInt16.max }
    let spent = state.energyUsed.wattHours
    // mAh at 3.7 V a cell, hundreds of joules, hundredths of a degree.
    return BatteryStatus(
      currentConsumed: Int32(clamping: Int(spent / (3.7 * Double(state.cells)) * 1000)),
      energyConsumed: Int32(clamping: Int(state.energyUsed.joules / 100)),
      temperature: Int16(clamping: Int(state.batteryTemperature.celsius * 100)), voltages: cells,
      currentBattery: Int16(clamping: Int(state.current * 100)),
      batteryRemaining: Int8(clamping: Int(state.charge.percent)))
  }

  private var wind: WindCov {
    let towards = state.windFrom.radians + .pi
    let speed = state.windSpeed.metresPerSecond
    return WindCov(
      timeUsec: UInt64(state.time.seconds * 1e6), windX: Float(speed * cos(towards)),
      windY: Float(speed * sin(towards)), windAlt: Float(state.height.metres))
  }

  /// Where it comes home to.
  var homePosition: HomePosition {
    HomePosition(
      latitude: home.latitude.e7, longitude: home.longitude.e7,
      altitude: Int32(clamping: Int(elevation.metres * 1000)), q: [1, 0, 0, 0])
  }

  /// What it is and can do: missions with floats and integers, commands as integers, version 2.
  var autopilotVersion: AutopilotVersion {
    AutopilotVersion(capabilities: 0x1 | 0x4 | 0x8 | 0x2000, uid: UInt64(system))
  }

  /// The item that is flown.
  func current(seq: Int) -> MissionCurrent {
    MissionCurrent(seq: UInt16(clamping: seq), total: UInt16(clamping: max(0, lastItem)))
  }

  /// MAV_LANDED_STATE.
  private var landedState: UInt8 {
    if state.mode == .standing { return 1 }
    if state.velocity.up < .metresPerSecond(-0.1), state.height < .metres(5) { return 4 }
    return state.velocity.up > .metresPerSecond(0.1) && state.height < .metres(5) ? 3 : 2
  }
}

extension Angle {
  /// Degrees × 10⁷.
  fileprivate var e7: Int32 { Int32(clamping: Int((degrees * 1e7).rounded())) }
}
