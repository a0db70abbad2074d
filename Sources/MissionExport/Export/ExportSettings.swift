public import Units

/// What a plan leaves open and a mission file must say.
public struct ExportSettings: Hashable, Sendable {
  /// The tilt of the camera while it works: −90° looks straight down.
  public var cameraTilt: Angle
  /// How long the camera is left to settle before a picture, taken from the dwell where that is longer.
  public var settling: Time
  /// How far before a point that is passed the aircraft may leave its leg to round the corner.
  public var cornerCut: Length
  /// The height that is climbed to before anything else.
  public var takeOffHeight: Length
  /// What happens when the remote controller is lost.
  public var lostLink: MissionRoute.LostLink
  /// The autopilot that MAVLink files are for.
  public var autopilot: Autopilot
  /// How far beyond the flight its fence is drawn.
  public var fenceMargin: Length
  /// What heights of DJI's files are counted from: the launch site, or the ellipsoid.
  public var heights: Heights
  /// The most waypoints, or items of MAVLink missions, in a file; nil for the format's own limit.
  public var waypointBudget: Int?
  /// The longest leg in a file; nil for the format's own limit. Longer ones are cut into equal ones.
  public var longestLeg: Length?

  /// The autopilots that read MAVLink missions.
  public enum Autopilot: String, CaseIterable, Hashable, Sendable {
    case arduPilot
    case px4
  }

  /// What the heights of DJI's files may be counted from.
  public enum Heights: String, CaseIterable, Hashable, Sendable {
    /// The place of take-off: right wherever the aircraft starts there.
    case launch
    /// The ellipsoid WGS 84: right wherever it starts, if the ground at the launch site is known.
    case ellipsoid
  }

  /// Makes settings. Those of a traffic patrol: straight down, home when the link is lost.
  public init(
    cameraTilt: Angle = .degrees(-90), settling: Time = .seconds(2),
    cornerCut: Length = .metres(5), takeOffHeight: Length = .metres(20),
    lostLink: MissionRoute.LostLink = .returnHome, autopilot: Autopilot = .arduPilot,
    fenceMargin: Length = .metres(200), heights: Heights = .launch,
    waypointBudget: Int? = nil, longestLeg: Length? = nil
  ) {
    self.cameraTilt = cameraTilt
    self.settling = settling
    self.cornerCut = cornerCut
    self.takeOffHeight = takeOffHeight
    self.lostLink = lostLink
    self.autopilot = autopilot
    self.fenceMargin = fenceMargin
    self.heights = heights
    self.waypointBudget = waypointBudget
    self.longestLeg = longestLeg
  }
}
