import Airspace
import Diagnostics
import Geodesy
import MissionPlanning

/// The zones that a flight passes, in its profile: from floor to ceiling while it is over, under or in
/// them.
struct ProfileBands {
  /// One zone for one time.
  struct Band {
    /// The zone.
    var zone: Zone
    /// Seconds from take-off.
    var time: ClosedRange<Double>
    /// Metres above the launch site at moments of the flight, the ground's bends among them; nil at
    /// the ground, or where no height is known.
    var floor: [(time: Double, height: Double?)]
    /// The same; nil without end.
    var ceiling: [(time: Double, height: Double?)]
  }

  /// In the order of time.
  let bands: [Band]

  /// Follows a flight through a plan's zones.
  init(ofFlightAt index: Int, _ course: FlightCourse, _ drawing: MapDrawing) {
    bands = drawing.zones.passages[index].map { passage in
      let zone = drawing.zones.zones[passage.zone]
      let times =
        [passage.time.lowerBound]
        + course.moments.map(\.time).filter {
          $0 > passage.time.lowerBound && $0 < passage.time.upperBound
        } + [passage.time.upperBound]
      func limit(_ altitude: Altitude?) -> [(time: Double, height: Double?)] {
        times.map { time in
          let ground = course.ground(at: time)
          return (
            time,
            altitude.flatMap {
              $0.metres(
                above: course.launchGround, ground: ground.map { $0 + (course.launchGround ?? 0) })
            }
          )
        }
      }
      return Band(
        zone: zone, time: passage.time, floor: limit(zone.floor), ceiling: limit(zone.ceiling))
    }
  }
}
