import FlightPerformance
import Units

extension WPMLExport {
  /// What is done when a point is reached, one group a point; nil where nothing is.
  func actionGroup(_ index: Int, id: Int, inTemplate: Bool) -> MarkupElement? {
    let point = route.points[index]
    let actions = point.actions.compactMap { element($0, task: point.task, inTemplate) }
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

  private func element(_ action: RouteAction, task: String?, _ inTemplate: Bool) -> Actuator? {
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
    case .other:
      return nil
    }
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
