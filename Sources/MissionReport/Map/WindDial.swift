import FlightPerformance
import Units

/// A compass card with an arrow that blows from where the wind comes, its speed and gust in words.
struct WindDial {
  /// The dial and its words.
  let html: String

  /// Draws a wind.
  init(_ weather: Weather) {
    let wind = weather.wind
    let isCalm = wind.speed <= .zero
    let ticks = (0..<16).map { place in
      "<path d=\"M0-40v\(place % 4 == 0 ? 7 : 4)\" transform=\"rotate(\((Double(place) * 22.5).short(1)))\"/>"
    }
    // From the rim through the middle: the tail where the wind comes from, the head where it goes.
    let arrow =
      isCalm
      ? "<circle class=\"calm\" r=\"6\"/>"
      : "<g class=\"arrow\" transform=\"rotate(\(wind.from.normalized.degrees.short(1)))\">"
        + "<path d=\"M0-33V20\"/><path class=\"head\" d=\"M0 30l-8-15 8 4 8-4z\"/>"
        + "<path d=\"M0-33l7-5M0-26l7-5\"/></g>"
    let words = weather.pieces.map { "<li>\($0.html)</li>" }
    html = """
      <figure class="wind"><svg viewBox="-56 -56 112 112" width="96" height="96" aria-hidden="true">\
      <circle class="card" r="40"/><g class="ticks">\(ticks.joined())</g>\
      <text y="-44">N</text><text x="48" y="4">E</text><text y="53">S</text>\
      <text x="-48" y="4">W</text>\(arrow)</svg>\
      <figcaption><ul>\(words.joined())</ul></figcaption></figure>
      """
  }
}
