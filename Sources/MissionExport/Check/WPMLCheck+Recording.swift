import Diagnostics

extension WPMLCheck {
  /// Follows the camera along the route: DJI refuses pictures while a film is running.
  mutating func checkRecording(_ placemarks: [MarkupElement], _ entry: String) {
    var isRecording = false
    for (number, placemark) in placemarks.enumerated() {
      for action in placemark.all("wpml:actionGroup").flatMap({ $0.all("wpml:action") }) {
        let where_ = place(entry, action, waypoint: number)
        switch action.wpmlText("actionActuatorFunc") {
        case "startRecord":
          if isRecording {
            findings.add(
              .recording, .warning, at: where_, en: "a film is running already", zh: "录像已在进行")
          }
          isRecording = true
        case "stopRecord":
          if !isRecording {
            findings.add(
              .recording, .warning, at: where_, en: "no film is running", zh: "当前没有录像")
          }
          isRecording = false
        case "takePhoto" where isRecording:
          findings.add(
            .recording, .warning, at: where_, en: "a picture while a film is running is refused",
            zh: "录像期间拍照会被拒绝")
        default: break
        }
      }
    }
  }
}
