import Geodesy
import Units

/// Makes an element of DJI's namespace.
func wpml(_ name: String, _ text: String) -> MarkupElement {
  MarkupElement("wpml:" + name, text)
}

/// Makes an element of DJI's namespace that holds a number.
func wpml(_ name: String, _ number: Int) -> MarkupElement {
  MarkupElement("wpml:" + name, String(number))
}

/// Makes an element of DJI's namespace that holds others.
func wpml(_ name: String, _ children: [MarkupElement]) -> MarkupElement {
  MarkupElement("wpml:" + name, children)
}

extension MissionRoute.Finish {
  /// `finishAction`.
  var wpmlName: String {
    switch self {
    case .returnHome: "goHome"
    case .land: "autoLand"
    case .hover: "noAction"
    case .goToFirst: "gotoFirstWaypoint"
    }
  }
}

extension RoutePoint.Turn {
  /// `waypointTurnMode`.
  var wpmlName: String {
    switch self {
    case .stop: "toPointAndStopWithDiscontinuityCurvature"
    case .curvedStop: "toPointAndStopWithContinuityCurvature"
    case .pass: "toPointAndPassWithContinuityCurvature"
    case .coordinated: "coordinateTurn"
    }
  }
}

extension RoutePoint.Heading {
  /// `waypointHeadingMode`.
  var wpmlName: String {
    switch self {
    case .alongRoute: "followWayline"
    case .manual: "manually"
    case .kept: "fixed"
    case .towards: "smoothTransition"
    case .at: "towardPOI"
    }
  }
}

extension Altitude.Datum {
  /// `executeHeightMode`; nil where a wayline cannot say it.
  var wpmlHeightMode: String? {
    switch self {
    case .launch: "relativeToStartPoint"
    case .ellipsoid: "WGS84"
    case .ground, .meanSeaLevel: nil
    }
  }
}
