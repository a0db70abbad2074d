import Diagnostics
import Foundation

extension PowerCurve {
  /// A drawing with axes, the hover and the speeds of longest flight and greatest distance.
  func svg(named name: String, in language: Language) -> String {
    let (width, height, left, top, right, bottom) = (640.0, 400.0, 64.0, 40.0, 20.0, 52.0)
    let most = points.map(\.watts).max() ?? 1
    let step = Self.step(most)
    let ceiling = (most / step).rounded(.up) * step
    let last = points.last?.airspeed ?? 1
    func x(_ speed: Double) -> Double { left + speed / last * (width - left - right) }
    func y(_ watts: Double) -> Double {
      height - bottom - watts / ceiling * (height - top - bottom)
    }
    func number(_ value: Double) -> String { String(format: "%.1f", value) }
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\" "
        + "font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"640\" height=\"400\" fill=\"#fff\"/>",
      "<text x=\"64\" y=\"24\" font-size=\"15\">\(Self.escaped(name))</text>",
    ]
    for watts in stride(from: 0, through: ceiling, by: step) {
      parts.append(
        "<path d=\"M\(number(left)) \(number(y(watts)))H\(number(width - right))\" "
          + "stroke=\"#ddd\"/>"
          + "<text x=\"\(number(left - 6))\" y=\"\(number(y(watts) + 4))\" text-anchor=\"end\">"
          + "\(Int(watts))</text>")
    }
    for speed in stride(from: 0, through: last, by: 5) {
      parts.append(
        "<text x=\"\(number(x(speed)))\" y=\"\(number(height - bottom + 18))\" "
          + "text-anchor=\"middle\">\(Int(speed))</text>")
    }
    let axes = Text(en: "airspeed, m/s", zh: "空速，m/s")
    let power = Text(en: "power, W", zh: "功率，W")
    parts.append(
      "<text x=\"\(number((left + width - right) / 2))\" y=\"\(number(height - 12))\" "
        + "text-anchor=\"middle\">\(axes(language))</text>")
    parts.append(
      "<text transform=\"translate(16 \(number((top + height - bottom) / 2))) rotate(-90)\" "
        + "text-anchor=\"middle\">\(power(language))</text>")
    let line = points.map { "\(number(x($0.airspeed))) \(number(y($0.watts)))" }
    parts.append(
      "<path d=\"M\(line.joined(separator: "L"))\" fill=\"none\" stroke=\"#1764ab\" "
        + "stroke-width=\"2\"/>")
    let marks = [
      (longest, Text(en: "longest flight", zh: "最长航时"), minutes(at: longest), "min", -10.0),
      (farthest, Text(en: "farthest", zh: "最远航程"), kilometres(at: farthest), "km", 22.0),
    ]
    for (point, what, value, unit, above) in marks {
      let (px, py) = (x(point.airspeed), y(point.watts))
      parts.append(
        "<circle cx=\"\(number(px))\" cy=\"\(number(py))\" r=\"4\" fill=\"#b5420a\"/>"
          + "<text x=\"\(number(px))\" y=\"\(number(py + above))\" text-anchor=\"middle\">"
          + "\(what(language)) \(Int(point.airspeed)) m/s, \(number(value)) \(unit)</text>")
    }
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// A round distance of the lines across: five to ten of them.
  private static func step(_ most: Double) -> Double {
    let power = pow(10, (log10(most / 5)).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { most / $0 <= 10 } ?? power * 10
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
