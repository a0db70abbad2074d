import Diagnostics
import Units

extension PlanMaking {
  /// A speed below this share of what is asked is worth a warning.
  private static let muchSlower = 0.9

  /// The roads of which some part is flown slower than asked, because the wind, a slope or the aircraft
  /// leaves no more.
  func speedFindings(_ flights: [Flight]) -> [Finding] {
    var slowest: [String: Speed] = [:]
    var lengths: [String: Length] = [:]
    let asked = Dictionary(
      request.roads.map { ($0.id, $0.speed) }, uniquingKeysWith: { first, _ in first })
    for flight in flights {
      var height = Length.zero
      for leg in flight.legs {
        let climb = (leg.end.heightAboveLaunch - height).metres
        height = leg.end.heightAboveLaunch
        guard leg.purpose == .patrol, leg.distance > .zero, let road = leg.task,
          let wanted = asked[road]
        else { continue }
        // What is asked is the speed along the path; over the ground a slope makes it less.
        let metres = leg.distance.metres
        let level = metres / (metres * metres + climb * climb).squareRoot()
        guard leg.groundSpeed < wanted * level - .metresPerSecond(0.05) else { continue }
        slowest[road] = min(slowest[road] ?? wanted, leg.groundSpeed)
        lengths[road, default: .zero] += leg.distance
      }
    }
    let slower = request.roads.filter { slowest[$0.id] != nil }
      .sorted { a, b in
        (slowest[a.id] ?? a.speed) / a.speed < (slowest[b.id] ?? b.speed) / b.speed
      }
    guard let worst = slower.first, let least = slowest[worst.id] else { return [] }
    let total = spoken(slower.compactMap { lengths[$0.id] }.total().metres)
    let (found, wanted) = (least.metresPerSecond.text(1), worst.speed.metresPerSecond.text(1))
    let isMuch = least / worst.speed < Self.muchSlower
    return [
      Finding(
        isMuch ? .warning : .note, rule: "slower-than-asked", place: request.mission,
        message: Text(
          en: "roads flown slower than asked: \(slower.count), along \(total.en) of them; the most "
            + "“\(worst.name)”, at \(found) m/s where \(wanted) m/s are asked: wind, slope or "
            + "aircraft leave no more",
          zh: "\(slower.count) 条道路的飞行速度低于要求，共 \(total.zh)；差距最大的是“\(worst.name)”："
            + "要求 \(wanted) 米/秒，实为 \(found) 米/秒（受风、坡度或机型限制）"),
        remedy: isMuch
          ? Text(
            en: "ask for a speed that can be flown, or wait for less wind",
            zh: "请改用可飞的速度，或等待风力减弱") : nil)
    ]
  }
}
