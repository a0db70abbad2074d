import Airspace
import Foundation
import Geodesy
import Units

extension PatrolRequest {
  /// The hours of a road or node, in seconds from the begin of the mission's time, as far as they lie within
  /// it: apart from each other and in order.
  func seconds(of hours: [ActiveTime]) -> [ClosedRange<Double>] {
    guard let time else { return [] }
    let length = time.upperBound.timeIntervalSince(time.lowerBound)
    var stretches: [ClosedRange<Double>] = []
    let shares = hours.flatMap { $0.shares(of: time) }.filter { $0.lowerBound < $0.upperBound }
    for share in shares.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let next = share.lowerBound * length...share.upperBound * length
      if let last = stretches.last, next.lowerBound <= last.upperBound {
        let end = max(last.upperBound, next.upperBound)
        stretches[stretches.count - 1] = last.lowerBound...end
      } else {
        stretches.append(next)
      }
    }
    return stretches
  }

  /// The hours that a road or node is asked for in; empty where any time will do.
  func hours(of subject: PatrolTask.Subject) -> [ActiveTime] {
    switch subject {
    case .road(let index): roads[index].hours
    case .node(let index): nodes[index].hours
    }
  }

  /// The same in seconds from the begin of the mission's time; nil where any time will do.
  func seconds(of subject: PatrolTask.Subject?) -> [ClosedRange<Double>]? {
    let asked = subject.map(hours(of:)) ?? []
    return asked.isEmpty ? nil : seconds(of: asked)
  }
}
