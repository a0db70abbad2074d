import Diagnostics
import Geodesy

/// From a file's reference system to the degrees of ``Coordinate``.
struct WGS84Transformation: ~Copyable {
  private let transformation: CoordinateTransformation
  private let northingFirst: Bool

  /// Finds the way.
  init(from system: ReferenceSystem) throws(Fault) {
    northingFirst = system.northingFirst
    do throws(TransformationError) {
      transformation = try CoordinateTransformation(from: system.definition, to: "EPSG:4326")
    } catch {
      throw .noTransformation(crs: system.name, reason: error.reason)
    }
  }

  /// The way back, to the numbers of a system in the order east, north.
  static func back(to system: ReferenceSystem) throws(Fault) -> CoordinateTransformation {
    do throws(TransformationError) {
      return try CoordinateTransformation(from: "EPSG:4326", to: system.definition)
    } catch {
      throw .noTransformation(crs: system.name, reason: error.reason)
    }
  }

  /// Transforms positions, in their order; those that have no image become infinite.
  func callAsFunction(_ positions: [Position]) -> [Position] {
    var x = positions.map { northingFirst ? $0.y : $0.x }
    var y = positions.map { northingFirst ? $0.x : $0.y }
    transformation.transform(&x, &y)
    return zip(x, y).map { Position(x: $0, y: $1) }
  }
}
