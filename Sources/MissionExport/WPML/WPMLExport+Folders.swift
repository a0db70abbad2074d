import FlightPerformance
import Geodesy
import Units

extension WPMLExport {
  func waylines() -> MarkupElement {
    var children = [
      wpml("templateId", 0),
      wpml("executeHeightMode", heightMode),
      wpml("waylineId", 0),
      wpml("distance", decimal(route.length)),
      wpml("duration", decimal((route.time ?? route.flyingTime ?? .zero).seconds, digits: 3)),
      wpml("autoFlightSpeed", decimal(route.commonSpeed)),
    ]
    var groups = 0
    for index in route.points.indices {
      let point = route.points[index]
      var placemark = [
        coordinates(point),
        wpml("index", index),
        wpml("executeHeight", decimal(point.altitude.height)),
        wpml("waypointSpeed", decimal(route.speedFrom(index))),
        headingParam(point.heading, inTemplate: false),
        turnParam(index),
        wpml("useStraightLine", 1),
      ]
      if let group = actionGroup(index, id: groups, inTemplate: false) {
        placemark.append(group)
        groups += 1
      }
      placemark.append(
        wpml(
          "waypointGimbalHeadingParam",
          [wpml("waypointGimbalPitchAngle", 0), wpml("waypointGimbalYawAngle", 0)]))
      if dialect == .enterprise {
        placemark.append(wpml("isRisky", 0))
        placemark.append(wpml("waypointWorkType", 0))
      }
      children.append(MarkupElement("Placemark", placemark))
    }
    return document([config(), MarkupElement("Folder", children)])
  }

  func template() -> MarkupElement {
    let head = [wpml("author", "Kestrel"), config(takeOff: takeOffPlace)]
    guard dialect == .enterprise else { return document(head) }
    var children = [
      wpml("templateType", "waypoint"),
      wpml("templateId", 0),
      wpml(
        "waylineCoordinateSysParam",
        [
          wpml("coordinateMode", "WGS84"),
          // A template counts from the geoid where the aircraft counts from the ellipsoid.
          wpml("heightMode", heightMode == "WGS84" ? "EGM96" : heightMode),
          wpml("positioningType", "GPS"),
        ]),
      wpml("autoFlightSpeed", decimal(route.commonSpeed)),
      wpml("globalHeight", decimal(shownHeights[0])),
      wpml("caliFlightEnable", 0),
      wpml("gimbalPitchMode", "manual"),
      headingParam(.alongRoute, inTemplate: true, named: "globalWaypointHeadingParam"),
      wpml("globalWaypointTurnMode", RoutePoint.Turn.stop.wpmlName),
      wpml("globalUseStraightLine", 1),
    ]
    var groups = 0
    for index in route.points.indices {
      let point = route.points[index]
      var placemark = [
        coordinates(point),
        wpml("index", index),
        wpml("ellipsoidHeight", decimal(point.altitude.height)),
        wpml("height", decimal(shownHeights[index])),
        wpml("waypointSpeed", decimal(route.speedFrom(index))),
        headingParam(point.heading, inTemplate: true),
        turnParam(index),
        wpml("useGlobalHeight", 0),
        wpml("useGlobalSpeed", 0),
        wpml("useGlobalHeadingParam", 0),
        wpml("useGlobalTurnParam", 0),
        wpml("useStraightLine", 1),
      ]
      if let group = actionGroup(index, id: groups, inTemplate: true) {
        placemark.append(group)
        groups += 1
      }
      placemark.append(wpml("isRisky", 0))
      children.append(MarkupElement("Placemark", placemark))
    }
    children.append(payloadParam())
    return document(head + [MarkupElement("Folder", children)])
  }

  private func payloadParam() -> MarkupElement {
    var children = [
      wpml("payloadPositionIndex", 0), wpml("focusMode", "firstPoint"),
      wpml("meteringMode", "average"),
    ]
    if !model.lenses.isEmpty {
      children.append(wpml("imageFormat", model.lenses.joined(separator: ",")))
    }
    return wpml("payloadParam", children)
  }

  /// Where the flight takes off, latitude first, the height above the ellipsoid; nothing where the ground
  /// there or the geoid is not known.
  private var takeOffPlace: [MarkupElement] {
    guard dialect == .enterprise, let home = route.home, let ground = home.ground,
      let geoid = try? RouteHeights.undulations(at: [home.position], flight: route.name).first
    else { return [] }
    let place = [
      degrees(home.position.latitude), degrees(home.position.longitude), decimal(ground + geoid),
    ]
    return [
      wpml("takeOffRefPoint", place.joined(separator: ",")), wpml("takeOffRefPointAGLHeight", 0),
    ]
  }

  private func coordinates(_ point: RoutePoint) -> MarkupElement {
    let place = "\(degrees(point.position.longitude)),\(degrees(point.position.latitude))"
    return MarkupElement("Point", [MarkupElement("coordinates", place)])
  }

  private func headingParam(
    _ heading: RoutePoint.Heading, inTemplate: Bool, named name: String = "waypointHeadingParam"
  ) -> MarkupElement {
    var angle = "0"
    var place = "0.000000,0.000000,0.000000"
    switch heading {
    case .towards(let direction): angle = decimal(direction.normalizedAroundZero)
    case .at(let target):
      place = "\(degrees(target.latitude)),\(degrees(target.longitude)),0.000000"
    case .alongRoute, .manual, .kept: break
    }
    var children = [
      wpml("waypointHeadingMode", heading.wpmlName),
      wpml("waypointHeadingAngle", angle),
      wpml("waypointPoiPoint", place),
    ]
    if !inTemplate {
      children.append(wpml("waypointHeadingAngleEnable", angle == "0" ? 0 : 1))
    }
    children.append(wpml("waypointHeadingPathMode", "followBadArc"))
    children.append(wpml("waypointHeadingPoiIndex", 0))
    return wpml(name, children)
  }

  private func turnParam(_ index: Int) -> MarkupElement {
    wpml(
      "waypointTurnParam",
      [
        wpml("waypointTurnMode", route.points[index].turn.wpmlName),
        wpml("waypointTurnDampingDist", decimal(dampings[index], digits: 3)),
      ])
  }
}
