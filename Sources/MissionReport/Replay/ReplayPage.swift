import Diagnostics
import FlightPerformance
public import Geodesy
public import MissionPlanning
public import MissionSimulation
import Units

/// Simulated flights as one web page that replays them: map, height and energy beside the plan, with a
/// slider for the time.
///
///     try Data(ReplayPage(flights, of: plan).html.utf8).write(to: folder.appendingPathComponent("replay.html"))
///
/// As ``MapPage`` it needs no network and no other file, escapes every text, and shows all that does
/// not move without JavaScript. The same flights give the same bytes.
public struct ReplayPage: Hashable, Sendable {
  /// The page, UTF-8 when written.
  public let html: String

  /// Draws flights that ``simulate(_:_:progress:)`` flew, with their tracks.
  ///
  /// - Parameters:
  ///   - flights: any of the plan's, each at most once.
  ///   - plan: that they were flown from.
  /// - Throws: ``Geodesy/TransformationError`` if PROJ's database is missing.
  public init(_ flights: [SimulatedFlight], of plan: PatrolPlan) throws(TransformationError) {
    var drawing = try MapDrawing(plan)
    var replays: [ReplayFlight] = []
    for flight in flights {
      if let replay = try ReplayFlight(flight, drawing) { replays.append(replay) }
    }
    drawing.overlay = replays.map(\.line).joined() + ReplayPage.craft
    let title = Text(en: "Replay", zh: "仿真回放")
    html = """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <link rel="icon" href="data:,">
      <title>\(plan.mission.html) · \(title.en) · Kestrel</title>
      <style>\(FlightColours.css)
      \(PageStyle.css)
      \(PageStyle.replay)</style>
      <noscript><style>\(PageStyle.withoutScript).list .run{display:block}</style></noscript>
      </head>
      <body>
      <header><div class="head"><div class="title"><h1>\(plan.mission.htmlName)</h1>
      <p>\(title.html) · \(plan.aircraft.name.html)</p></div>\(ReplayPage.languages)</div></header>
      <div class="flights" role="group" aria-label="架次 · Flights" hidden>\
      \(replays.map(\.button).joined())</div>
      <main>
      \(try MapPanel(drawing).html)
      <section class="list" aria-label="结果 · Results">\
      \(replays.map(\.results).joined(separator: "\n"))</section>
      <section class="profiles" aria-label="剖面 · Profiles">
      \(replays.map { ReplayProfile($0).html }.joined(separator: "\n"))
      \(ReplayPage.clock)
      </section>
      </main>
      <footer>\(ReplayPage.notice.html)</footer>
      <script type="application/json" id="data">\(try ReplayData(replays, drawing).json)</script>
      <script>\(PageScript.replay)</script>
      </body>
      </html>

      """
  }

  private static let craft =
    "<g id=\"craft\" hidden><g class=\"k\"><path d=\"M0-13l8 22-8-5-8 5z\"/></g></g>"

  private static let languages = """
    <div class="lang" role="group" aria-label="语言 · Language">\
    <button type="button" data-lang="zh" lang="zh-Hans">中文</button>\
    <button type="button" data-lang="en" lang="en-GB">English</button></div>
    """

  private static let clock = """
    <div class="clock" hidden><button type="button" id="play" aria-pressed="false">▶ \
    \(Text(en: "Play", zh: "播放").html)</button>\
    <label for="pace" class="vh">\(Text(en: "Speed", zh: "速度").html)</label>\
    <select id="pace"><option value="1">1×</option><option value="10">10×</option>\
    <option value="60" selected>60×</option></select>\
    <label for="time">\(Text(en: "Time", zh: "时刻").html)</label>\
    <input id="time" type="range" min="0" value="0" step="1"><output id="now" for="time"></output></div>
    """

  private static let notice = Text(
    en: "Kestrel · simulated, not flown · battery voltage and turbulence rest on assumptions.",
    zh: "Kestrel 红隼 · 仿真结果，非实飞 · 电池电压与湍流含假定。")
}
