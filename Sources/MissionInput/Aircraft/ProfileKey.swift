public import Diagnostics

/// A figure of an aircraft's profile as a file names it: the key, its unit, what it may be.
public struct ProfileKey: Hashable, Sendable {
  /// What kind of value a figure has.
  enum Kind: Hashable, Sendable {
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Double>)
    case truth
    /// A block of `lowest_c` and `highest_c`.
    case temperatures
  }

  /// The numbers in the block `dji`, by which its mission files name an aircraft.
  static let djiNumbers = ["drone_enum", "drone_sub_enum", "payload_enum", "payload_sub_enum"]

  /// The block that it stands in: `battery`, `power`, `envelope`; empty for the top.
  public let block: String
  /// Its key, which names the unit: `hover_power_w`.
  public let key: String
  /// What it is.
  public let name: Text
  /// The unit as it is shown; empty for a bare number.
  public let unit: String
  /// Whether a profile without it is refused.
  public let isRequired: Bool
  let kind: Kind

  /// From the top of the file: `power.hover_power_w`.
  public var path: String { block.isEmpty ? key : "\(block).\(key)" }

  private init(
    _ block: String, _ key: String, _ en: String, _ zh: String, _ unit: String, _ kind: Kind,
    required: Bool = true
  ) {
    self.block = block
    self.key = key
    name = Text(en: en, zh: zh)
    self.unit = unit
    self.kind = kind
    isRequired = required
  }

  /// All figures, in the order in which they are shown and written.
  public static let all: [ProfileKey] = mass + battery + power + envelope

  private static let mass = [
    ProfileKey("", "take_off_mass_kg", "mass at take-off", "起飞质量", "kg", .number(0.05...500)),
    ProfileKey(
      "", "max_take_off_mass_kg", "greatest mass at take-off", "最大起飞质量", "kg", .number(0.05...500)),
  ]

  private static let battery = [
    ProfileKey("battery", "energy_wh", "battery, nominal", "电池标称能量", "Wh", .number(1...50_000)),
    ProfileKey("battery", "is_self_heated", "warms itself", "自加热", "", .truth),
    ProfileKey(
      "battery", "rated_cycles", "rated cycles", "额定循环次数", "", .whole(1...100_000),
      required: false),
  ]

  private static let power = [
    ProfileKey(
      "power", "reference_mass_kg", "mass of the hover power", "悬停功率对应质量", "kg",
      .number(0.05...500)),
    ProfileKey("power", "rotor_count", "rotors", "旋翼数", "", .whole(1...16)),
    ProfileKey("power", "rotor_radius_m", "rotor radius", "旋翼半径", "m", .number(0.02...3)),
    ProfileKey("power", "hover_power_w", "power in hover", "悬停功率", "W", .number(5...100_000)),
    ProfileKey(
      "power", "avionics_power_w", "power of avionics", "航电功率", "W", .number(0...10_000)),
    ProfileKey(
      "power", "induced_share", "induced share of power", "诱导功率占比", "", .number(0.05...0.95)),
    ProfileKey("power", "drag_area_m2", "drag area", "阻力面积", "m²", .number(0.0001...10)),
  ]

  private static let envelope = [
    ProfileKey(
      "envelope", "max_ground_speed_mps", "greatest ground speed", "最大地速", "m/s", speed),
    ProfileKey("envelope", "max_airspeed_mps", "greatest airspeed", "最大空速", "m/s", speed),
    ProfileKey(
      "envelope", "airspeed_norm", "norm of the airspeed", "空速范数", "", .number(1...10),
      required: false),
    ProfileKey("envelope", "max_wind_mps", "strongest wind in flight", "飞行抗风", "m/s", speed),
    ProfileKey(
      "envelope", "max_wind_at_take_off_and_landing_mps", "strongest wind at take-off", "起降抗风",
      "m/s", speed),
    ProfileKey("envelope", "ascent_mps", "climb", "上升速度", "m/s", speed),
    ProfileKey("envelope", "descent_mps", "descent", "下降速度", "m/s", speed),
    ProfileKey(
      "envelope", "final_descent_mps", "last metres of descent", "落地前下降速度", "m/s", speed),
    ProfileKey(
      "envelope", "final_descent_height_m", "height of the last metres", "落地减速高度", "m",
      .number(0...200), required: false),
    ProfileKey(
      "envelope", "acceleration_mps2", "acceleration", "加速度", "m/s²", .number(0.05...50)),
    ProfileKey(
      "envelope", "vertical_acceleration_mps2", "vertical acceleration", "垂直加速度", "m/s²",
      .number(0.05...50)),
    ProfileKey(
      "envelope", "jerk_mps3", "jerk", "加加速度", "m/s³", .number(0.05...100), required: false),
    ProfileKey(
      "envelope", "waypoint_pause_s", "pause at a waypoint", "航点停顿", "s", .number(0...60),
      required: false),
    ProfileKey("envelope", "yaw_rate_degps", "yaw rate", "偏航角速度", "°/s", .number(1...720)),
    ProfileKey("envelope", "max_tilt_deg", "steepest lean", "最大倾角", "°", .number(1...80)),
    ProfileKey("envelope", "operating_temperature", "temperatures", "工作温度", "°C", .temperatures),
    ProfileKey(
      "envelope", "ceiling_m", "ceiling above sea level", "最大海拔", "m", .number(0...12_000)),
    ProfileKey(
      "envelope", "link_range_m", "reach of the radio link", "图传最大距离", "m",
      .number(100...200_000), required: false),
  ]

  private static let speed = Kind.number(0.1...120)
}
