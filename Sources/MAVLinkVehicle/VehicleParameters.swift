import MAVLink
import MissionSimulation
import Units

/// The parameters that a ground station lists and sets: names of ArduCopter's, with what they are here.
struct VehicleParameters: Sendable {
  /// Names and values, in the order of their numbers.
  var all: [(name: String, value: Float)]

  init(of aircraft: SimulatedAircraft, system: UInt8) {
    all = [
      ("ARMING_CHECK", 1), ("BATT_MONITOR", 4), ("FRAME_CLASS", 1),
      ("RTL_ALT", Float(aircraft.returnHeight.metres * 100)),
      ("SYSID_MYGCS", 255), ("SYSID_THISMAV", Float(system)),
      ("WPNAV_SPEED", Float(aircraft.cruiseSpeed.metresPerSecond * 100)),
    ]
  }
}
