import Foundation

/// Which column of a flight log holds what. Names are compared without case, signs and blanks, so that
/// `Latitude`, `latitude_deg` and `OSD.latitude` are one.
struct FlightLogColumns {
  enum Quantity: String, CaseIterable {
    case time
    case latitude
    case longitude
    case east
    case north
    case altitude
    case power
    case voltage
    case current
    case energyUsed
    case charge

    /// The names that it goes by, after ``FlightLogColumns/plain(_:)``.
    fileprivate var names: [String] {
      switch self {
      case .time: ["times", "time", "t", "timestamp", "timems", "timemillisecond", "offsettime"]
      case .latitude: ["latitude", "lat", "latitudedeg", "osdlatitude"]
      case .longitude: ["longitude", "lon", "lng", "longitudedeg", "osdlongitude"]
      case .east: ["eastm", "east", "xm", "x"]
      case .north: ["northm", "north", "ym", "y"]
      case .altitude:
        [
          "altitudem", "altitude", "altm", "alt", "heightm", "height", "upm", "up", "zm", "z",
          "heightabovetakeoffmeters", "osdheightm",
        ]
      case .power: ["powerw", "power", "batterypowerw"]
      case .voltage: ["voltagev", "voltage", "batteryvoltagev", "batteryvoltage"]
      case .current: ["currenta", "current", "batterycurrenta", "batterycurrent"]
      case .energyUsed: ["energywh", "energyusedwh", "usedwh", "chargeusedwh"]
      case .charge: ["batterypercent", "chargepercent", "soc", "socpercent", "batterylevel"]
      }
    }
  }

  private let places: [Quantity: Int]
  /// How many seconds one unit of the time column is.
  let timeUnit: Double

  /// Finds the columns in a header.
  init(_ header: [String]) {
    let plain = header.map(FlightLogColumns.plain)
    var places: [Quantity: Int] = [:]
    for quantity in Quantity.allCases {
      places[quantity] = quantity.names.lazy.compactMap { plain.firstIndex(of: $0) }.first
    }
    self.places = places
    let time = places[.time].map { plain[$0] } ?? ""
    timeUnit = time.hasSuffix("ms") || time.hasSuffix("millisecond") ? 0.001 : 1
  }

  subscript(quantity: Quantity) -> Int? { places[quantity] }

  /// Whether all of some quantities have a column.
  func has(_ quantities: Quantity...) -> Bool { quantities.allSatisfy { places[$0] != nil } }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
