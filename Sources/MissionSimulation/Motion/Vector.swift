/// A vector of space on the map plane, in metres or a derivative of metres: `x` to the plane's east,
/// `y` to the plane's north, `z` up.
struct Vector: Hashable, Sendable {
  var x: Double
  var y: Double
  var z: Double

  static let zero = Vector(x: 0, y: 0, z: 0)

  static func + (a: Vector, b: Vector) -> Vector {
    Vector(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
  }
  static func - (a: Vector, b: Vector) -> Vector {
    Vector(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z)
  }
  static func * (a: Vector, k: Double) -> Vector { Vector(x: a.x * k, y: a.y * k, z: a.z * k) }
  static func * (k: Double, a: Vector) -> Vector { a * k }
  static func += (a: inout Vector, b: Vector) { a = a + b }

  func dot(_ b: Vector) -> Double { x * b.x + y * b.y + z * b.z }

  func cross(_ b: Vector) -> Vector {
    Vector(x: y * b.z - z * b.y, y: z * b.x - x * b.z, z: x * b.y - y * b.x)
  }

  var length: Double { dot(self).squareRoot() }
  /// The length of the horizontal part.
  var level: Double { (x * x + y * y).squareRoot() }
  /// The horizontal part.
  var levelled: Vector { Vector(x: x, y: y, z: 0) }

  /// The vector of length 1 in the same direction; zero stays zero.
  var direction: Vector {
    let length = self.length
    return length > 0 ? self * (1 / length) : .zero
  }
}
