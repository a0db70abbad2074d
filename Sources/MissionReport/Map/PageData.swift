import Geodesy
import MissionPlanning
import Units

/// What the page's script reads: numbers only, so that nothing in it needs escaping.
struct PageData {
  /// A JSON object.
  let json: String

  /// Collects the numbers of a plan.
  init(_ drawing: MapDrawing) throws(TransformationError) {
    let flights = drawing.plan.flights.indices.map { PageData.flight(at: $0, drawing) }
    json = """
      {"unit":\(drawing.frame.unit.short(3)),"width":\(drawing.frame.width),\
      "height":\(drawing.frame.height),"degrees":\(try DegreeGrid(drawing).json),
      "flights":[\(flights.joined(separator: ",\n"))]}
      """
  }

  private static func flight(at index: Int, _ drawing: MapDrawing) -> String {
    let flight = drawing.plan.flights[index]
    let course = FlightCourse(flight, of: drawing.plan)
    let moments = course.moments
    let track = drawing.places.flights[index]
    let spots = moments.map { moment in
      drawing.frame.spot(
        moment.leg.map { track[$0.index].interpolated(to: track[$0.index + 1], at: $0.share) }
          ?? track[0])
    }
    let rows = drawing.stretches[index].map { "\(course.start(ofLeg: $0.legs.lowerBound))" }
    func list(_ value: (FlightCourse.Moment) -> Double) -> String {
      moments.map { value($0).short(1) }.joined(separator: ",")
    }
    return """
      {"t":[\(list(\.time))],"h":[\(list(\.height))],"g":[\(list(\.heightAboveGround))],\
      "e":[\(list(\.left))],"n":[\(list(\.needed))],\
      "x":[\(spots.map { "\($0.x)" }.joined(separator: ","))],\
      "y":[\(spots.map { "\($0.y)" }.joined(separator: ","))],\
      "rows":[\(rows.joined(separator: ","))]}
      """
  }
}

/// Latitudes and longitudes at posts over the sheet, between which the page's read-out interpolates.
///
/// Cells are at most 2 km wide, where a parallel bends by less than 0.1 m below 60° latitude; a sheet
/// of more than 120 km has larger ones, and its read-out errs by up to 0.1 m × (cell ÷ 2 km)².
struct DegreeGrid {
  /// Posts in a row.
  let columns: Int
  /// Rows of posts.
  let rows: Int
  /// Degrees at each post, row by row from the upper left.
  let posts: [Coordinate]

  /// Lays posts over a sheet.
  init(_ drawing: MapDrawing) throws(TransformationError) {
    let frame = drawing.frame
    let cell = 2_000 / frame.unit
    let across = min(60, max(1, Int((Double(frame.width) / cell).rounded(.up))))
    let down = min(60, max(1, Int((Double(frame.height) / cell).rounded(.up))))
    columns = across + 1
    rows = down + 1
    let points = (0...down).flatMap { row in
      (0...across).map { column in
        frame.point(
          x: Double(frame.width * column) / Double(across),
          y: Double(frame.height * row) / Double(down))
      }
    }
    posts = try drawing.places.plane.unproject(points)
  }

  /// The grid as the page's script reads it.
  var json: String {
    let latitudes = posts.map { $0.latitude.degrees.short(7) }.joined(separator: ",")
    let longitudes = posts.map { $0.longitude.degrees.short(7) }.joined(separator: ",")
    return """
      {"columns":\(columns),"rows":\(rows),"latitudes":[\(latitudes)],"longitudes":[\(longitudes)]}
      """
  }
}
