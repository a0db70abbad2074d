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
  /// Anything else that a file asks for, by that format's own name for it.
  case other(String)
}
