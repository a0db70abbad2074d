/// How DJI's WPML mission files name an aircraft and its camera.
public struct WPMLModel: Codable, Hashable, Sendable {
  /// `droneEnumValue`.
  public var droneEnum: Int
  /// `droneSubEnumValue`.
  public var droneSubEnum: Int
  /// `payloadEnumValue`; nil where the files in circulation carry none.
  public var payloadEnum: Int?
  /// `payloadSubEnumValue`, undocumented: 2 in FlightHub 2's files for some types, else 0.
  public var payloadSubEnum: Int
  /// The tokens of `payloadLensIndex` and `imageFormat`, spelt as genuine files spell them
  /// (`visable`); empty where genuine files carry none.
  public var lenses: [String]

  /// Makes the names of a model.
  public init(
    droneEnum: Int, droneSubEnum: Int, payloadEnum: Int?, payloadSubEnum: Int = 0,
    lenses: [String]
  ) {
    self.droneEnum = droneEnum
    self.droneSubEnum = droneSubEnum
    self.payloadEnum = payloadEnum
    self.payloadSubEnum = payloadSubEnum
    self.lenses = lenses
  }

  private enum CodingKeys: String, CodingKey {
    case droneEnum = "drone_enum"
    case droneSubEnum = "drone_sub_enum"
    case payloadEnum = "payload_enum"
    case payloadSubEnum = "payload_sub_enum"
    case lenses
  }
}
