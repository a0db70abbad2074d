import Diagnostics
public import Geodesy
public import MissionPlanning

/// A plan as one web page: map, list, profiles and all figures, in Chinese and English.
///
///     try Data(MapPage(plan).html.utf8).write(to: folder.appendingPathComponent("map.html"))
///
/// The page needs no network and no other file, opens from a folder or a stick, and prints on A4.
/// Without JavaScript it shows the whole map, every list and every profile, in both languages at
/// once. The same plan gives the same bytes.
///
/// Every text out of the plan is escaped, and the page forbids itself to load anything.
public struct MapPage: Hashable, Sendable {
  /// The page, UTF-8 when written.
  public let html: String

  /// Draws a plan.
  ///
  /// - Throws: ``Geodesy/TransformationError`` if PROJ's database is missing.
  public init(_ plan: PatrolPlan) throws(TransformationError) {
    let drawing = try MapDrawing(plan)
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
      <title>\(plan.mission.html) · Kestrel</title>
      <style>\(FlightColours.css)
      \(PageStyle.css)</style>
      <noscript><style>\(PageStyle.withoutScript)</style></noscript>
      </head>
      <body>
      <a class="skip" href="#list">\(Text(en: "Skip to the flights", zh: "跳到架次列表").html)</a>
      <header>\(PlanHeader(plan).html)</header>
      <section class="abouts" aria-label="依据 · Background">\(PlanDetails(drawing).html)</section>
      <main>
      \(try MapPanel(drawing).html)
      \(MapPage.list(drawing))
      \(MapPage.profiles(drawing))
      </main>
      <footer>\(MapPage.notice.html)</footer>
      <script type="application/json" id="data">\(try PageData(drawing).json)</script>
      <script>\(PageScript.javascript)</script>
      </body>
      </html>

      """
  }

  private static func list(_ drawing: MapDrawing) -> String {
    """
    <section class="list" id="list" tabindex="-1" aria-labelledby="list-title">
    <h2 id="list-title">\(Text(en: "Flights", zh: "架次").html)</h2>
    \(FlightList(drawing).html)
    </section>
    """
  }

  private static func profiles(_ drawing: MapDrawing) -> String {
    let figures = drawing.plan.flights.indices.map { FlightProfile(ofFlightAt: $0, drawing).html }
    return """
      <section class="profiles" aria-labelledby="profiles-title">
      <h2 id="profiles-title" class="vh">\(Text(en: "Profile", zh: "剖面").html)</h2>
      \(figures.joined(separator: "\n"))
      <div class="clock"><label for="time">\(Text(en: "Time", zh: "时刻").html)</label>\
      <input id="time" type="range" min="0" value="0" step="1"><output id="now" for="time"></output></div>
      </section>
      """
  }

  private static let notice = Text(
    en: "Kestrel · WGS 84 · a plan and its checks are no permission to fly: airspace and rules "
      + "are the pilot's and the authority's to decide.",
    zh: "Kestrel 红隼 · WGS 84 · 计划与检查不等于飞行许可：空域与规定由飞手和主管部门决定。")
}
