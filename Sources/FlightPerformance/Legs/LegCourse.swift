/// The geometry of a leg and the wind on it, in bare metres and m/s.
struct LegCourse {
  /// Length of the path.
  let distance: Double
  /// Unit vector of the path on the caller's plane: its length is ``level``.
  let unitEast: Double
  let unitNorth: Double
  /// Horizontal metres per metre of path.
  let level: Double
  /// Vertical metres per metre of path, positive upwards.
  let climb: Double
  /// Where the air moves to.
  let windEast: Double
  let windNorth: Double
  let windSpeed: Double
  /// The wind along the horizontal course and across it.
  let windAlong: Double
  let windAcross: Double
  /// kg/m³.
  let density: Double
  /// The power of standing still in this wind.
  let restWatts: Double

  @inline(__always)
  init(
    east: Double, north: Double, up: Double, height: Double, density: Double, in model: FlightModel
  ) {
    let horizontal = (east * east + north * north).squareRoot()
    let path = up == 0 ? horizontal : (horizontal * horizontal + up * up).squareRoot()
    let inverse = path > 0 ? 1 / path : 0
    distance = path
    unitEast = east * inverse
    unitNorth = north * inverse
    level = path > 0 ? horizontal * inverse : 1
    climb = up * inverse
    let air = model.blow.motion(at: height)
    windEast = air.east
    windNorth = air.north
    windSpeed = air.speed
    let perLevel = horizontal > 0 ? 1 / horizontal : 0
    windAlong = (windEast * east + windNorth * north) * perLevel
    windAcross = (windEast * north - windNorth * east) * perLevel
    self.density = density
    let gusty = model.blow.deviation
    restWatts = model.table.watts(
      airspeed: (windSpeed * windSpeed + gusty * gusty).squareRoot(), density: density)
  }

  /// The square of the airspeed at a speed along the path.
  @inline(__always)
  func squaredAirspeed(at speed: Double) -> Double {
    let east = speed * unitEast - windEast
    let north = speed * unitNorth - windNorth
    return east * east + north * north
  }

  /// The airspeed at a speed along the path.
  func airspeed(at speed: Double) -> Double { squaredAirspeed(at: speed).squareRoot() }
}
