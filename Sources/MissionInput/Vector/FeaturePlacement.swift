import Diagnostics
import Geodesy

/// Brings features from their file's reference system to degrees.
struct FeaturePlacement {
  private(set) var placed: [VectorFeature] = []
  private(set) var faults: [(feature: VectorFeature, fault: GeometryFault)] = []

  /// Transforms all positions at once.
  ///
  /// - Throws: the fault of a reference system without a way to WGS 84.
  init(_ features: [VectorFeature], from system: ReferenceSystem) throws(Fault) {
    var sound: [VectorFeature] = []
    for feature in features {
      if let fault = Self.fault(before: feature, in: system) {
        faults.append((feature, fault))
      } else {
        sound.append(feature)
      }
    }
    let images = try WGS84Transformation.degrees(
      sound.flatMap(\.shape.positions), from: system)
    var start = 0
    for feature in sound {
      let positions = feature.shape.positions
      let end = start + positions.count
      defer { start = end }
      if let lost = (start..<end).first(where: { !Self.isOnEarth(images[$0]) }) {
        let position = positions[lost - start]
        faults.append((feature, .noImage(system: system.name, position)))
      } else {
        var moved = feature
        moved.shape = feature.shape.replacing(images[start..<end])
        placed.append(moved)
      }
    }
  }

  /// What is wrong with the numbers as the file gives them.
  private static func fault(
    before feature: VectorFeature, in system: ReferenceSystem
  ) -> GeometryFault? {
    if feature.shape.isEmpty { return .empty }
    let positions = feature.shape.positions
    guard positions.allSatisfy(\.isFinite) else { return .notFinite }
    guard system.isGeographic else { return nil }
    for position in positions {
      let (x, y) = system.northingFirst ? (position.y, position.x) : (position.x, position.y)
      do throws(CoordinateError) {
        _ = try Coordinate(checkedLatitude: y, longitude: x)
      } catch {
        return .notDegrees(error)
      }
    }
    return nil
  }

  private static func isOnEarth(_ position: Position) -> Bool {
    abs(position.x) <= 180 && abs(position.y) <= 90
  }
}
