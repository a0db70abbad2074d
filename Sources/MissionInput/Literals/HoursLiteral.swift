import Airspace
import Diagnostics

/// Hours as registers and missions write them, with the offset of their clock or without it.
///
///     HoursLiteral("Mo-Fr 07:00-09:00")?.time(offset: 8 * 3600)         // on the clock of China
///     HoursLiteral("Mo-Fr 07:00-09:00 +08:00")?.time(offset: 0)         // on its own, +08:00
struct HoursLiteral: Hashable {
  /// As it is written.
  let text: String
  private let time: ActiveTime
  private let hasClock: Bool

  /// Reads hours; nil where they are none.
  init?(_ text: String) {
    self.text = text
    if let time = ActiveTime(text) {
      (self.time, hasClock) = (time, true)
    } else if let time = ActiveTime("\(text) Z") {
      (self.time, hasClock) = (time, false)
    } else {
      return nil
    }
  }

  /// The hours on their own clock, or on one so many seconds ahead of UTC.
  func time(offset: Int) -> ActiveTime {
    guard !hasClock, case .weekly(let days, let from, let to, _) = time else { return time }
    return .weekly(days: days, from: from, to: to, offset: offset)
  }

  /// Reads several: `Mo 07:00-09:00; Tu,We 17:00-19:00`.
  static func all(_ text: String) throws(Fault) -> [HoursLiteral] {
    let parts = text.split { $0 == ";" || $0 == "；" }.map { $0.trimmed }
    var all: [HoursLiteral] = []
    for part in parts.isEmpty ? [text] : parts {
      guard let hours = HoursLiteral(part) else {
        throw .unreadableValue(
          found: part,
          expected: Text(
            en: "hours such as “Mo-Fr 07:00-09:00”, several with “;” between them",
            zh: "如“Mo-Fr 07:00-09:00”的时段，多个时段以“;”分隔"))
      }
      all.append(hours)
    }
    return all
  }
}
