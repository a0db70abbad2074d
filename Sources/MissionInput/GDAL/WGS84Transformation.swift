import Diagnostics
import Geodesy

/// From a file's reference system to the degrees of ``Coordinate``.
///
/// CGCS2000 is taken as WGS 84, from which it differs by centimetres; PROJ knows no exact way between
/// the two, and would refuse.
struct WGS84Transformation: ~Copyable {
  private let transformation: CoordinateTransformation
  private let northingFirst: Bool

  /// Finds the way.
  init(from system: ReferenceSystem) throws(Fault) {
    northingFirst = system.northingFirst
    do throws(TransformationError) {
      transformation = try Self.either { (degrees) throws(TransformationError) in
        try CoordinateTransformation(from: system.definition, to: degrees)
      }
    } catch {
      throw .noTransformation(crs: system.name, reason: error.reason)
    }
  }

  /// The way back, to the numbers of a system in the order east, north.
  static func back(to system: ReferenceSystem) throws(Fault) -> CoordinateTransformation {
    do throws(TransformationError) {
      return try either { (degrees) throws(TransformationError) in
        try CoordinateTransformation(from: degrees, to: system.definition)
      }
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

  /// With the degrees of WGS 84, or else those of CGCS2000; the first one's error where both fail.
  private static func either(
    _ make: (String) throws(TransformationError) -> CoordinateTransformation
  ) throws(TransformationError) -> CoordinateTransformation {
    do throws(TransformationError) {
      return try make("EPSG:4326")
    } catch {
      do throws(TransformationError) {
        return try make("EPSG:4490")
      } catch _ {
        throw error
      }
    }
  }
}
