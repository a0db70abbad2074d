/// Which program's shape of DJI's route files.
public enum WPMLDialect: String, CaseIterable, Hashable, Sendable {
  /// DJI Pilot 2 and FlightHub 2: aircraft with a payload number.
  case enterprise
  /// DJI Fly: another namespace, no payload, the route in `waylines.wpml` only.
  case fly

  /// What the prefix `wpml` stands for in files that are written.
  public var namespace: String {
    switch self {
    case .enterprise: "http://www.dji.com/wpmz/1.0.6"
    case .fly: "http://www.uav.com/wpmz/1.0.2"
    }
  }
}
