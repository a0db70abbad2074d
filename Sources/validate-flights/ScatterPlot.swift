import Foundation

/// Predicted against measured values as SVG, with the diagonal and ± 10 %.
struct ScatterPlot {
  let title: String
  /// Measured and predicted.
  let points: [(measured: Double, predicted: Double)]
  let unit: String

  private static let size = 480.0
  private static let margin = 56.0

  /// The drawing.
  var svg: String {
    let top = (points.flatMap { [$0.measured, $0.predicted] }.max() ?? 1) * 1.1
    let step = tick(below: top / 5)
    let ticks = Array(stride(from: 0, through: top, by: step))
    func x(_ value: Double) -> String { number(Self.margin + value / top * span) }
    func y(_ value: Double) -> String { number(Self.size - Self.margin - value / top * span) }
    func line(_ slope: Double, _ style: String) -> String {
      let end = min(top, top / slope)
      return
        #"<line x1="\#(x(0))" y1="\#(y(0))" x2="\#(x(end))" y2="\#(y(end * slope))" \#(style)/>"#
    }
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" "#
        + #"font-family="sans-serif" font-size="12">"#,
      #"<rect width="480" height="480" fill="white"/>"#,
      #"<text x="240" y="24" text-anchor="middle" font-size="14">\#(title)</text>"#,
    ]
    for value in ticks {
      let text = number(value)
      lines.append(
        #"<path d="M\#(x(value)) \#(y(0))V\#(y(top))M\#(x(0)) \#(y(value))H\#(x(top))" "#
          + ##"stroke="#ddd"/>"##)
      lines.append(#"<text x="\#(x(value))" y="442" text-anchor="middle">\#(text)</text>"#)
      lines.append(#"<text x="50" y="\#(y(value))" text-anchor="end" dy="4">\#(text)</text>"#)
    }
    lines.append(line(1, ##"stroke="#333""##))
    lines.append(line(1.1, ##"stroke="#999" stroke-dasharray="4""##))
    lines.append(line(0.9, ##"stroke="#999" stroke-dasharray="4""##))
    for point in points {
      lines.append(
        #"<circle cx="\#(x(point.measured))" cy="\#(y(point.predicted))" r="4" "#
          + ##"fill="#0b6" fill-opacity="0.7"/>"##)
    }
    lines.append(#"<text x="240" y="466" text-anchor="middle">measured, \#(unit)</text>"#)
    lines.append(
      #"<text transform="translate(18 240) rotate(-90)" text-anchor="middle">predicted, "#
        + #"\#(unit) (dashed: ± 10 %)</text>"#)
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private var span: Double { Self.size - 2 * Self.margin }

  private func number(_ value: Double) -> String {
    String(format: "%g", (value * 10).rounded() / 10)
  }

  /// 1, 2 or 5 times a power of ten, not above a value.
  private func tick(below value: Double) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1)
  }
}
