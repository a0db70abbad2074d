import FlightPerformance
import Units

/// Which camera numbers go with which aircraft numbers in DJI's mission files.
///
/// Source: DJI's Cloud API documentation (product support), and genuine files.
enum WPMLModels {
  struct Drone: Hashable {
    var type: Int
    var subtype: Int
  }

  /// The cameras of a drone; nil for one that is not known, empty where none is named.
  static func payloads(of drone: Drone) -> [Int]? { table[drone] }

  private static let table: [Drone: [Int]] = [
    Drone(type: 60, subtype: 0): gimbals, Drone(type: 89, subtype: 0): gimbals,
    Drone(type: 103, subtype: 0): [82, 83, 65534],
    Drone(type: 67, subtype: 0): [52], Drone(type: 67, subtype: 1): [53],
    Drone(type: 77, subtype: 0): [66], Drone(type: 77, subtype: 1): [67],
    Drone(type: 77, subtype: 2): [68], Drone(type: 77, subtype: 3): [129],
    Drone(type: 91, subtype: 0): [80], Drone(type: 91, subtype: 1): [81],
    Drone(type: 99, subtype: 0): [88], Drone(type: 99, subtype: 1): [89],
    Drone(type: 100, subtype: 0): [98], Drone(type: 100, subtype: 1): [99],
    Drone(type: 68, subtype: 0): [],
  ]

  private static let gimbals = [42, 43, 61, 82, 83, 50, 90742, 65534]

  /// The lens tokens of the files, spelt as genuine files spell them.
  static let lenses: Set<Substring> = ["wide", "zoom", "ir", "narrow_band", "visable"]

  /// The lenses that the catalogue's aircraft of a drone's numbers has; nil where it names none.
  static func lenses(of drone: Drone) -> [String]? {
    let known = AircraftCatalogue.all.compactMap(\.dji).filter {
      $0.droneEnum == drone.type && $0.droneSubEnum == drone.subtype && !$0.lenses.isEmpty
    }
    // An aircraft whose cameras are changed has the lenses of whichever it carries.
    return known.count == 1 && payloads(of: drone)?.count == 1 ? known[0].lenses : nil
  }

  /// The types of drones that know an action; nil for an action that all know.
  static func drones(knowing function: String) -> Set<Int>? {
    switch function {
    // M30, Mavic 3 Enterprise, Matrice 3D and 4.
    case "orientedShoot": [67, 77, 91, 99, 100]
    case "accurateShoot": [60, 67, 89]
    case "panoShot": [67, 91, 99, 100]
    case "recordPointCloud": [60, 89, 103]
    case "megaphone", "searchlight": [100]
    default: nil
    }
  }

  /// How far the camera of a drone tilts, degrees.
  static func tilts(of type: Int?) -> ClosedRange<Double> {
    switch type {
    case 67: -120...45
    case 77: -90...35
    case 91, 99, 100: -90...30
    default: -120...60
    }
  }

  /// The fastest speed of the drone's missions, m/s; the fastest of all where it is not known.
  static func greatestSpeed(type: Int?, subtype: Int?) -> Double {
    let known = AircraftCatalogue.all.filter {
      $0.dji?.droneEnum == type && $0.dji?.droneSubEnum == subtype
    }
    return known.map(\.envelope.maxGroundSpeed.value.metresPerSecond).max() ?? 25
  }
}

extension WPMLModel {
  /// Whether the aircraft knows an action.
  func knows(_ function: String) -> Bool {
    WPMLModels.drones(knowing: function)?.contains(droneEnum) ?? true
  }
}
