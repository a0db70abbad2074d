import Diagnostics

/// The elements of DJI's namespace that are documented, or that DJI's own programs write.
enum WPMLVocabulary {
  static let elements: Set<String> = Set(
    names.split(whereSeparator: \.isWhitespace).map { "wpml:" + $0 })

  private static let names = """
    author createTime updateTime missionConfig flyToWaylineMode finishAction exitOnRCLost
    executeRCLostAction takeOffSecurityHeight takeOffRefPoint takeOffRefPointAGLHeight
    globalTransitionalSpeed globalRTHHeight droneInfo droneEnumValue droneSubEnumValue
    waylineAvoidLimitAreaMode payloadInfo payloadEnumValue payloadSubEnumValue payloadPositionIndex
    autoRerouteInfo missionAutoRerouteMode transitionalAutoRerouteMode
    templateType templateId waylineCoordinateSysParam coordinateMode heightMode positioningType
    globalShootHeight surfaceFollowModeEnable isRealtimeSurfaceFollow surfaceRelativeHeight
    autoFlightSpeed globalHeight caliFlightEnable gimbalPitchMode globalWaypointHeadingParam
    globalWaypointTurnMode globalUseStraightLine payloadParam focusMode meteringMode dewarpingEnable
    returnMode samplingRate scanningMode modelColoringEnable imageFormat
    executeHeightMode waylineId distance duration startActionGroup
    index ellipsoidHeight height executeHeight waypointSpeed waypointHeadingParam waypointTurnParam
    useGlobalHeight useGlobalSpeed useGlobalHeadingParam useGlobalTurnParam gimbalPitchAngle
    useStraightLine actionGroup isRisky waypointGimbalHeadingParam waypointGimbalPitchAngle
    waypointGimbalYawAngle waypointWorkType quickOrthoMappingEnable quickOrthoMappingPitch
    waypointHeadingMode waypointHeadingAngle waypointPoiPoint waypointHeadingPoiIndex
    waypointHeadingAngleEnable waypointHeadingPathMode waypointTurnMode waypointTurnDampingDist
    actionGroupId actionGroupStartIndex actionGroupEndIndex actionGroupMode actionTrigger
    actionTriggerType actionTriggerParam action actionId actionActuatorFunc actionActuatorFuncParam
    fileSuffix payloadLensIndex useGlobalPayloadLensIndex isPointFocus focusX focusY focusRegionWidth
    focusRegionHeight isInfiniteFocus focalLength isUseFocalFactor directoryName gimbalHeadingYawBase
    gimbalRotateMode gimbalPitchRotateEnable gimbalPitchRotateAngle gimbalRollRotateEnable
    gimbalRollRotateAngle gimbalYawRotateEnable gimbalYawRotateAngle gimbalRotateTimeEnable
    gimbalRotateTime aircraftHeading aircraftPathMode hoverTime accurateFrameValid targetAngle
    actionUUID imageWidth imageHeight AFPos gimbalPort orientedCameraType orientedFilePath
    orientedFileMD5 orientedFileSize orientedPhotoMode orientedCameraApertue orientedCameraLuminance
    orientedCameraShutterTime orientedCameraISO accurateCameraApertue accurateCameraLuminance
    accurateCameraShutterTime accurateCameraISO accurateFilePath accurateFileMD5 accurateFileSize
    accurateCameraType panoShotSubMode recordPointCloudOperate cameraFocusType
    megaphoneOperateType megaphoneOperateVolume megaphoneOperateLoop megaphoneOperateFilePath
    megaphoneFileName megaphoneFileOriginalName megaphoneFileMd5 megaphoneFileBitrate
    searchlightOperateType searchlightBrightness
    overlap orthoLidarOverlapH orthoLidarOverlapW orthoCameraOverlapH orthoCameraOverlapW
    inclinedLidarOverlapH inclinedLidarOverlapW inclinedCameraOverlapH inclinedCameraOverlapW
    shootType direction margin elevationOptimizeEnable smartObliqueEnable smartObliqueGimbalPitch
    facadeWaylineEnable inclinedGimbalPitch inclinedFlightSpeed mappingHeadingParam
    mappingHeadingMode mappingHeadingAngle gimbalPitchMode singleLineEnable cuttingDistance
    boundaryOptimEnable leftExtend rightExtend includeCenterEnable stripUseTemplateAltitude
    efficiencyFlightModeEnable
    """
}

extension WPMLArchive {
  /// A note for each element of DJI's namespace that is not known, with how often it stands there.
  func unknownElements(named file: String) -> [Finding] {
    var findings: [Finding] = []
    for (entry, root) in [(Self.templateName, template), (Self.waylinesName, waylines)] {
      var counts: [(name: String, line: Int, count: Int)] = []
      root?.forEachElement { element in
        guard !WPMLVocabulary.elements.contains(element.name), element.name.hasPrefix("wpml:")
        else { return }
        if let known = counts.firstIndex(where: { $0.name == element.name }) {
          counts[known].count += 1
        } else if counts.count < 100 {
          counts.append((element.name, element.line, 1))
        }
      }
      findings += counts.map { name, line, count in
        Finding(
          .note, rule: "unknown-element", place: "\(file): \(entry) line \(line)",
          message: Text(
            en: "\(name) is not known; it stands \(count) times and is kept",
            zh: "未知元素 \(name)，出现 \(count) 次，已保留"))
      }
    }
    return findings
  }
}

extension MarkupElement {
  /// Visits this element and all in it, parents before children. At most 64 deep, as read.
  func forEachElement(_ visit: (MarkupElement) -> Void) {
    visit(self)
    for i in children.indices { children[i].forEachElement(visit) }
  }
}
