import Diagnostics
import Geodesy
import Units

extension RoutePoint {
  /// Speed and actions, in English, for the balloon of a map program.
  var description: String {
    let parts =
      (speed.map { ["\(decimal($0)) m/s"] } ?? []) + (task.map { [$0] } ?? [])
      + actions.map(\.description)
    return parts.joined(separator: "; ")
  }
}

extension RouteAction {
  /// The action with its figures: `hover 45 s`, which ``init(description:)`` reads.
  var description: String {
    switch self {
    case .hover(let time): "hover \(decimal(time.seconds, digits: 3)) s"
    case .tiltCamera(let tilt): "tilt camera \(decimal(tilt))°"
    case .turnNose(let heading): "turn \(decimal(heading))°"
    case .zoom(let length): "zoom \(decimal(length, digits: 3)) mm"
    case .aimedPhoto(let heading, let tilt, let length):
      "aimed photo \(decimal(heading))° \(decimal(tilt))°"
        + (length.map { " \(decimal($0, digits: 3)) mm" } ?? "")
    case .focus(.infinity): "focus infinity"
    case .focus(.point(let x, let y)): "focus \(decimal(x, digits: 4)) \(decimal(y, digits: 4))"
    case .focus(.region(let x, let y, let width, let height)):
      "focus "
        + [x, y, width, height].map { decimal($0, digits: 4) }.joined(separator: " ")
    case .photo, .startRecording, .stopRecording, .panorama: name.en
    // The list of a point's actions has a semicolon between two of them.
    case .other(let name): name.replacing(";", with: ",")
    }
  }

  /// Reads what ``description`` writes. What is not known is an action of another format.
  init(description: String) {
    self = Self.known(description) ?? .other(description)
  }

  private static func known(_ text: String) -> RouteAction? {
    let plain: [RouteAction] = [
      .photo, .startRecording, .stopRecording, .panorama, .focus(.infinity),
    ]
    if let action = plain.first(where: { $0.description == text }) { return action }
    let words = text.split(separator: " ")
    let numbers = words.compactMap { word in
      Double(word.hasSuffix("°") ? word.dropLast() : word)
    }
    guard numbers.allSatisfy(\.isFinite), let first = numbers.first else { return nil }
    let action: RouteAction? =
      switch (words[0], numbers.count) {
      case ("hover", 1): .hover(.seconds(first))
      case ("tilt", 1): .tiltCamera(.degrees(first))
      case ("turn", 1): .turnNose(.degrees(first))
      case ("zoom", 1): .zoom(focalLength: first)
      case ("focus", 2): .focus(.point(x: first, y: numbers[1]))
      case ("focus", 4):
        .focus(.region(x: first, y: numbers[1], width: numbers[2], height: numbers[3]))
      case ("aimed", 2...3):
        .aimedPhoto(
          heading: .degrees(first), tilt: .degrees(numbers[1]),
          focalLength: numbers.count == 3 ? numbers[2] : nil)
      default: nil
      }
    // Only what would be written so is one of ours.
    return action?.description == text ? action : nil
  }
}
