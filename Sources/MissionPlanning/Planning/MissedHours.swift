import FlightPerformance
import Geodesy
import Units

extension PlanMaking {
  /// What some flights serve, but outside its hours, when one aircraft flies them one after another.
  ///
  /// - Parameter timeline: When they take off.
  func missed(by flights: [AssembledFlight], flying timeline: BatteryRotation?) -> [Unserved] {
    (timeline?.slots ?? []).flatMap { slot -> [Unserved] in
      let flight = flights[slot.flight]
      guard let takeOff = flight.takeOff, slot.takeOff > takeOff.latest else { return [] }
      var missed: [Unserved] = []
      var here = area.sites[flight.launchSite].place
      var clock = slot.takeOff.seconds
      for step in flight.steps {
        let (start, end) = (here, step.leg.end.place)
        let begin = clock
        here = end
        clock += step.leg.cost.time.seconds
        guard let subject = step.subject, let hours = request.seconds(of: subject),
          !hours.contains(where: { $0.lowerBound <= begin && clock <= $0.upperBound })
        else { continue }
        missed.append(
          Unserved(
            subject: subject, line: Polyline(start == end ? [end] : [start, end]),
            cause: .hoursMissed(
              flight: slot.flight + 1, late: slot.takeOff - takeOff.latest,
              request.hours(of: subject))))
      }
      return missed
    }
  }
}
