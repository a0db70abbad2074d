import Diagnostics
import Geodesy
import Units

/// The map with all that lies over it: legend, north arrow, buttons, scale and read-out.
struct MapPanel {
  /// The panel.
  let html: String

  /// Lays the panel around a map.
  init(_ drawing: MapDrawing) throws(TransformationError) {
    // From the sheet's up to true north, clockwise.
    let north = drawing.places.plane.convergence.degrees.short(2)
    let keys =
      "<span lang=\"zh\">方向键平移，加减号缩放，0 复位。</span>"
      + "<span lang=\"en\">Arrow keys pan, plus and minus zoom, 0 shows all.</span>"
    html = """
      <section class="map" aria-labelledby="map-title">
      <h2 id="map-title" class="vh">\(Text(en: "Map of the flights", zh: "航线图").html)</h2>
      <p class="vh" id="map-keys">\(keys)</p>
      <div class="sheet" style="--ratio:\(drawing.frame.width)/\(drawing.frame.height)">
      \(try drawing.svg())
      <svg class="north" viewBox="-20 -24 40 48" width="34" height="41" role="img" \
      aria-label="北 North"><g transform="rotate(\(north))">\
      <path d="M0-8l9 26-9-6-9 6z"/><text y="-11">N</text></g></svg>
      <div class="tools" hidden>\(MapPanel.button("in", "+", Text(en: "Zoom in", zh: "放大")))\
      \(MapPanel.button("out", "−", Text(en: "Zoom out", zh: "缩小")))\
      \(MapPanel.button("all", "⤢", Text(en: "Show all", zh: "显示全部")))</div>
      <div class="foot" hidden><div class="bar"><i></i><span></span></div>\
      <output class="place" aria-live="off"></output></div>
      <div id="info" role="status" aria-live="polite" hidden></div>
      </div>
      \(MapLegend(drawing).html)
      </section>
      """
  }

  private static func button(_ action: String, _ sign: String, _ word: Text) -> String {
    "<button type=\"button\" data-do=\"\(action)\"><span aria-hidden=\"true\">\(sign)</span>"
      + "<span class=\"vh\">\(word.html)</span></button>"
  }
}
