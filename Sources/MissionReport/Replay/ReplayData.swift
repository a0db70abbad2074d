import Diagnostics
import Geodesy
import MissionSimulation
import Units

/// What the replay's script reads: numbers, and the names of the modes.
struct ReplayData {
  /// A JSON object.
  let json: String

  /// Collects the numbers of flights.
  init(_ replays: [ReplayFlight], _ drawing: MapDrawing) throws(TransformationError) {
    let modes = FlightMode.allCases.map { mode in
      let word = ReplayData.word(for: mode)
      return "{\"en\":\"\(word.en)\",\"zh\":\"\(word.zh)\"}"
    }
    json = """
      {"unit":\(drawing.frame.unit.short(3)),"width":\(drawing.frame.width),\
      "height":\(drawing.frame.height),"north":\(drawing.places.plane.convergence.degrees.short(3)),\
      "degrees":\(try DegreeGrid(drawing).json),"modes":[\(modes.joined(separator: ","))],
      "flights":{\(replays.map(ReplayData.flight).joined(separator: ",\n"))}}
      """
  }

  private static func flight(_ replay: ReplayFlight) -> String {
    let (track, moments) = (replay.flown.track, replay.course.moments)
    func list(_ name: String, _ value: (TrackPoint) -> Double, _ digits: Int = 1) -> String {
      "\"\(name)\":[\(track.map { value($0).short(digits) }.joined(separator: ","))]"
    }
    func plan(_ name: String, _ value: (FlightCourse.Moment) -> Double) -> String {
      "\"\(name)\":[\(moments.map { value($0).short(1) }.joined(separator: ","))]"
    }
    let modes = track.map { "\(FlightMode.allCases.firstIndex(of: $0.mode) ?? 0)" }
    let parts = [
      "\"end\":\(replay.end.short(1))", list("t", \.time.seconds),
      "\"x\":[\(replay.spots.map { "\($0.x)" }.joined(separator: ","))]",
      "\"y\":[\(replay.spots.map { "\($0.y)" }.joined(separator: ","))]",
      list("h", \.height.metres), list("g", \.heightAboveGround.metres),
      list("e", \.energyLeft.wattHours, 2), list("v", \.groundSpeed.metresPerSecond),
      list("a", \.airspeed.metresPerSecond), list("w", \.windSpeed.metresPerSecond),
      list("d", \.heading.degrees, 0), list("l", { Double($0.leg + 1) }, 0),
      "\"m\":[\(modes.joined(separator: ","))]",
      plan("pt", \.time), plan("ph", \.height), plan("pe", \.left),
    ]
    return "\"\(replay.index)\":{\(parts.joined(separator: ","))}"
  }

  private static func word(for mode: FlightMode) -> Text {
    switch mode {
    case .standing: Text(en: "standing", zh: "停放")
    case .mission: Text(en: "mission", zh: "任务")
    case .hold: Text(en: "holding", zh: "悬停等待")
    case .returning: Text(en: "coming home", zh: "返航")
    case .landing: Text(en: "landing here", zh: "就地降落")
    case .attitude: Text(en: "no position", zh: "无定位")
    }
  }
}
