import FlightPerformance
import Units

extension WPMLExport {
  /// What is done when a point is reached, one group a point; nil where nothing is.
  func actionGroup(_ index: Int, id: Int, inTemplate: Bool) -> MarkupElement? {
    let point = route.points[index]
    let actions = point.actions.flatMap(inOwnWords).enumerated().compactMap { number, action in
      element(action, task: point.task, name: "\(index)-\(number)", inTemplate)
    }
    guard !actions.isEmpty else { return nil }
    var children = [
      wpml("actionGroupId", id),
      wpml("actionGroupStartIndex", index),
      wpml("actionGroupEndIndex", index),
      wpml("actionGroupMode", "sequence"),
      wpml("actionTrigger", [wpml("actionTriggerType", "reachPoint")]),
    ]
    for (id, action) in actions.enumerated() {
      children.append(
        wpml(
          "action",
          [
            wpml("actionId", id), wpml("actionActuatorFunc", action.function),
            wpml("actionActuatorFuncParam", action.parameters),
          ]))
    }
    return wpml("actionGroup", children)
  }

  private typealias Actuator = (function: String, parameters: [MarkupElement])

  /// The action as this aircraft knows it: those that cannot aim by one action do so by several.
  private func inOwnWords(_ action: RouteAction) -> [RouteAction] {
    switch action {
    case .aimedPhoto where !model.knows("orientedShoot"): action.simpler
    case .panorama where !model.knows("panoShot"): []
    default: [action]
    }
  }

  private func element(
    _ action: RouteAction, task: String?, name: String, _ inTemplate: Bool
  ) -> Actuator? {
    let payload = wpml("payloadPositionIndex", 0)
    switch action {
    case .hover(let time):
      return time > .zero ? ("hover", [wpml("hoverTime", decimal(time.seconds, digits: 3))]) : nil
    case .photo:
      return ("takePhoto", suffix(task) + [payload] + lenses(inTemplate))
    case .startRecording:
      return ("startRecord", suffix(task) + [payload] + lenses(inTemplate))
    case .stopRecording:
      return ("stopRecord", [payload])
    case .tiltCamera(let tilt):
      return ("gimbalRotate", gimbal(tilt) + [payload])
    case .turnNose(let heading):
      return (
        "rotateYaw",
        [
          wpml("aircraftHeading", decimal(heading.normalizedAroundZero)),
          wpml(
            "aircraftPathMode",
            heading.normalizedAroundZero < .zero ? "counterClockwise" : "clockwise"),
        ]
      )
    case .zoom(let focalLength):
      return (
        "zoom",
        [
          wpml("focalLength", decimal(focalLength, digits: 3)), wpml("isUseFocalFactor", 0),
          payload,
        ]
      )
    case .aimedPhoto(let heading, let tilt, let length):
      return (
        "orientedShoot",
        aimed(heading, tilt, length ?? Self.widest, name: name, inTemplate)
      )
    case .panorama:
      return (
        "panoShot",
        [payload] + lenses(inTemplate) + [wpml("panoShotSubMode", "panoShot_360")]
      )
    case .focus(let focus):
      return ("focus", [payload] + focused(focus))
    case .other:
      return nil
    }
  }

  /// The focal length of the main camera when it is not zoomed, as of a 35 mm camera.
  private static let widest = 24.0

  /// What an `orientedShoot` says, in the order of FlightHub 2. Its reference picture is left out:
  /// `accurateFrameValid` 0.
  private func aimed(
    _ heading: Angle, _ tilt: Angle, _ length: Double, name: String, _ inTemplate: Bool
  ) -> [MarkupElement] {
    let yaw = decimal(heading.normalizedAroundZero)
    let identifier = UniqueName(of: "\(route.name)/\(name)").text
    return [
      wpml("gimbalPitchRotateAngle", decimal(tilt)), wpml("gimbalRollRotateAngle", 0),
      wpml("gimbalYawRotateAngle", yaw), wpml("focusX", 0), wpml("focusY", 0),
      wpml("focusRegionWidth", 0), wpml("focusRegionHeight", 0),
      wpml("focalLength", decimal(length, digits: 3)), wpml("aircraftHeading", yaw),
      wpml("accurateFrameValid", 0), wpml("payloadPositionIndex", 0),
    ] + lenses(inTemplate) + [
      wpml("targetAngle", 0), wpml("actionUUID", identifier), wpml("imageWidth", 0),
      wpml("imageHeight", 0), wpml("AFPos", 0), wpml("gimbalPort", 0),
      wpml("orientedCameraType", model.payloadEnum ?? 0), wpml("orientedFilePath", identifier),
      wpml("orientedFileMD5", ""), wpml("orientedFileSize", 0),
      wpml("orientedPhotoMode", "normalPhoto"),
    ]
  }

  private func focused(_ focus: RouteAction.Focus) -> [MarkupElement] {
    let (isPoint, values, isInfinite): (Int, [Double], Int) =
      switch focus {
      case .infinity: (1, [0.5, 0.5, 0, 0], 1)
      case .point(let x, let y): (1, [x, y, 0, 0], 0)
      case .region(let x, let y, let width, let height): (0, [x, y, width, height], 0)
      }
    let names = ["focusX", "focusY", "focusRegionWidth", "focusRegionHeight"]
    return [wpml("isPointFocus", isPoint)]
      + zip(names, values).map { wpml($0, decimal($1, digits: 4)) }
      + [wpml("isInfiniteFocus", isInfinite)]
  }

  private func gimbal(_ tilt: Angle) -> [MarkupElement] {
    [
      wpml("gimbalHeadingYawBase", dialect == .fly ? "aircraft" : "north"),
      wpml("gimbalRotateMode", "absoluteAngle"),
      wpml("gimbalPitchRotateEnable", 1),
      wpml("gimbalPitchRotateAngle", decimal(tilt)),
      wpml("gimbalRollRotateEnable", 0),
      wpml("gimbalRollRotateAngle", 0),
      wpml("gimbalYawRotateEnable", 0),
      wpml("gimbalYawRotateAngle", 0),
      wpml("gimbalRotateTimeEnable", 0),
      wpml("gimbalRotateTime", 0),
    ]
  }

  /// All lenses that the camera has; genuine files of cameras with one lens name none.
  private func lenses(_ inTemplate: Bool) -> [MarkupElement] {
    guard !model.lenses.isEmpty else { return [wpml("useGlobalPayloadLensIndex", 0)] }
    var elements = [wpml("useGlobalPayloadLensIndex", 1)]
    if !inTemplate {
      elements.append(wpml("payloadLensIndex", model.lenses.joined(separator: ",")))
    }
    return elements
  }

  /// The task in the pictures' file names, without what a file name does not take.
  private func suffix(_ task: String?) -> [MarkupElement] {
    guard let task else { return [] }
    let safe = task.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    return safe.isEmpty ? [] : [wpml("fileSuffix", String(safe.prefix(40)))]
  }
}
