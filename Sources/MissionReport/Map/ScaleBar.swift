/// The scale on the sheet itself, for paper and for readers without JavaScript; with it, the page
/// shows one that follows the zoom.
struct ScaleBar {
  /// The group of the bar.
  let svg: String

  /// Draws a bar of a round length, a sixth to a third of the sheet's width.
  init(_ frame: MapFrame) {
    let metres = ScaleBar.round(Double(frame.width) * frame.unit / 3)
    let length = Int(frame.units(metres: metres).rounded())
    let text = metres < 1000 ? "\(metres.short(0)) m" : "\((metres / 1000).short(1)) km"
    let x = frame.width / 40
    let y = frame.height - frame.height / 40
    svg = """
      <g class="scale" aria-hidden="true"><path d="M\(x) \(y)h\(length)"/>\
      \(sign(at: .init(x: x + length / 2, y: y), "<text class=\"k\" y=\"-7\">\(text)</text>"))</g>
      """
  }

  /// The largest of 1, 2, 5 × 10ⁿ that is not above a number.
  static func round(_ most: Double) -> Double {
    var round = 1.0
    var factors = [2.0, 2.5, 2.0]
    while round * factors[0] <= most {
      round *= factors[0]
      factors.append(factors.removeFirst())
    }
    return round
  }
}
