import MissionPlanning

/// Where flights start and end: a square with an H.
struct SiteLayer {
  /// The group of sites.
  let svg: String

  /// Draws the sites of a plan.
  init(_ drawing: MapDrawing) {
    let sites = zip(drawing.plan.launchSites, drawing.places.sites).map { site, point in
      sign(
        at: drawing.frame.spot(point),
        "<g class=\"k\"><rect x=\"-9\" y=\"-9\" width=\"18\" height=\"18\" rx=\"3\"/>"
          + "<path d=\"M-4-5v10M4-5v10M-4 0h8\"/></g><title>\(site.site.name.html)</title>")
    }
    svg = "<g class=\"sites\">\(sites.joined())</g>"
  }
}
