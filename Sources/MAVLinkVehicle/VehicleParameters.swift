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
      ("RTL_ALT_M", Float(aircraft.returnHeight.metres)),
      ("SYSID_MYGCS", 255), ("SYSID_THISMAV", Float(system)),
      ("WPNAV_SPEED", Float(aircraft.cruiseSpeed.metresPerSecond * 100)),
    ]
  }

  /// The height of the way home that a parameter sets, from 2 m to 10 km; nil for other parameters.
  ///
  /// ArduCopter counts it in centimetres before version 4.7, and in metres since: both are here, and
  /// one that is set sets the other.
  mutating func returnHeight(setBy name: String, to value: Float) -> Length? {
    guard let metres = ["RTL_ALT": value / 100, "RTL_ALT_M": value][name] else { return nil }
    let height = Length.metres(max(2, min(10_000, Double(metres))))
    let other = name == "RTL_ALT" ? "RTL_ALT_M" : "RTL_ALT"
    if let index = all.firstIndex(where: { $0.name == other }) {
      all[index].value = name == "RTL_ALT" ? metres : value * 100
    }
    return height
  }
}
