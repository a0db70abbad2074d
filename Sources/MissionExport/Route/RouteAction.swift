public import Units

/// Something done at a point of a route.
public enum RouteAction: Hashable, Sendable {
  /// Stays for a time.
  case hover(Time)
  /// Takes one picture.
  case photo
  /// Starts to film.
  case startRecording
  /// Ends the film.
  case stopRecording
  /// Tilts the camera: 0° to the horizon, −90° straight down.
  case tiltCamera(Angle)
  /// Turns the nose, from true north.
  case turnNose(Angle)
  /// Sets the focal length, in millimetres as of a 35 mm camera.
  case zoom(focalLength: Double)
  /// Points nose and camera and takes one picture: the heading from true north, the tilt, the focal
  /// length in millimetres as of a 35 mm camera where the file says one.
  case aimedPhoto(heading: Angle, tilt: Angle, focalLength: Double?)
  /// Takes pictures all round and joins them.
  case panorama
  /// Focuses the camera.
  case focus(Focus)
  /// Anything else that a file asks for, by that format's own name for it.
  case other(String)

  /// What the camera focuses on. Places in the picture are shares of its width and height, from its
  /// upper left corner.
  public enum Focus: Hashable, Sendable {
    /// Whatever is far away.
    case infinity
    /// A point of the picture.
    case point(x: Double, y: Double)
    /// A rectangle of the picture, by its upper left corner.
    case region(x: Double, y: Double, width: Double, height: Double)
  }
}

extension RouteAction {
  /// The same by actions that every format with a camera has; itself where it is one of them.
  var simpler: [RouteAction] {
    guard case .aimedPhoto(let heading, let tilt, let length) = self else { return [self] }
    return [.turnNose(heading), .tiltCamera(tilt)]
      + (length.map { [.zoom(focalLength: $0)] } ?? []) + [.photo]
  }
}
