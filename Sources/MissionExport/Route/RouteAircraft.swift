public import FlightPerformance

/// The aircraft that a route is for, as far as a mission file names it.
public struct RouteAircraft: Hashable, Sendable {
  /// The maker's name; nil where the file has numbers only and the catalogue does not know them.
  public var name: String?
  /// DJI's numbers for it.
  public var dji: WPMLModel?

  /// Makes an aircraft.
  public init(name: String?, dji: WPMLModel? = nil) {
    self.name = name
    self.dji = dji
  }

  /// Makes an aircraft from DJI's numbers, with the catalogue's name and lenses if it knows them.
  public init(droneEnum: Int, droneSubEnum: Int, payloadEnum: Int?, payloadSubEnum: Int = 0) {
    let known = AircraftCatalogue.all.filter {
      $0.dji?.droneEnum == droneEnum && $0.dji?.droneSubEnum == droneSubEnum
        && $0.dji?.payloadEnum == payloadEnum
    }
    // One number stands for several aircraft of DJI's consumer app: no name is better than a wrong one.
    name = known.count == 1 ? known.first?.name : nil
    dji = WPMLModel(
      droneEnum: droneEnum, droneSubEnum: droneSubEnum, payloadEnum: payloadEnum,
      payloadSubEnum: payloadSubEnum, lenses: known.first?.dji?.lenses ?? [])
  }
}
