import Geodesy
import MissionPlanning

/// What all layers of the map are drawn from.
struct MapDrawing {
  /// The plan.
  let plan: PatrolPlan
  /// Its places on the plane.
  let places: ProjectedPlan
  /// The sheet.
  let frame: MapFrame
  /// The names of its roads and nodes.
  let names: TaskNames
  /// The zones around the flights.
  let zones: ProjectedZones
  /// The ground below the sheet; nil where the plan knows none.
  let ground: SheetGround?
  /// The same, drawn.
  let groundLayer: GroundLayer
  /// The stretches of each flight.
  let stretches: [[Stretch]]
  /// What lies over all layers but the cursor.
  var overlay = ""

  /// Projects a plan.
  init(_ plan: PatrolPlan) throws(TransformationError) {
    self.plan = plan
    places = try ProjectedPlan(plan)
    frame = MapFrame(fitting: places.points)
    names = TaskNames(plan)
    zones = try ProjectedZones(plan, places)
    ground = try SheetGround(plan, on: places.plane, frame)
    groundLayer = GroundLayer(ground, frame)
    stretches = plan.flights.map { plan.stretches(of: $0) }
  }

  /// Units in a pixel where the whole sheet is on a screen.
  var unitsPerPixel: Double {
    frame.unitsPerPixel(wide: MapFrame.screen.wide, high: MapFrame.screen.high)
  }

  /// The line that a stretch is flown along, on the sheet.
  func line(of stretch: Stretch, inFlightAt index: Int) -> [MapFrame.Spot] {
    places.flights[index][stretch.legs.lowerBound...stretch.legs.upperBound].map { frame.spot($0) }
  }

  /// The name of what a stretch is for: its road or node, else what it does.
  func name(of stretch: Stretch) -> String? { stretch.task.map { names($0) } }

  /// The id that a stretch's row has in the page.
  static func rowID(flight: Int, stretch: Int) -> String { "f\(flight)s\(stretch)" }

  /// The map as inline SVG.
  func svg() throws(TransformationError) -> String {
    let scale = unitsPerPixel.fixed(3)
    let paper = frame.unitsPerPixel(wide: MapFrame.paper.wide, high: MapFrame.paper.high)
    return """
      <svg id="map" class="z0" viewBox="0 0 \(frame.width) \(frame.height)" tabindex="0" \
      role="group" aria-labelledby="map-title" style="--k:\(scale);--kp:\(paper.fixed(3))">
      \(groundLayer.svg)\(try Graticule(frame, on: places.plane).svg)
      \(ZoneLayer(self).svg)
      \(FlightAreaLayer(self).svg)\(RoadLayer(self).svg)
      \(FlightLayer(self).svg)
      \(GapLayer(self).svg)
      \(SiteLayer(self).svg)
      \(LabelLayer(self).svg)
      \(ScaleBar(frame).svg)\(overlay)
      <g id="cursor" hidden><circle class="k" r="7"/></g>
      </svg>
      """
  }
}

/// A group that stands at a spot and keeps its size on the screen.
func sign(at spot: MapFrame.Spot, _ attributes: String, _ content: String) -> String {
  let space = attributes.isEmpty ? "" : " "
  return "<g transform=\"translate(\(spot.x) \(spot.y))\"\(space)\(attributes)>\(content)</g>"
}

/// The same without attributes of its own.
func sign(at spot: MapFrame.Spot, _ content: String) -> String { sign(at: spot, "", content) }
