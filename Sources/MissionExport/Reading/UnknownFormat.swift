import Diagnostics

extension Text {
  /// Why a text is no mission file, and what it seems to be instead.
  static func unknownFormat(of text: String, named name: String) -> Text {
    if name.lowercased().hasSuffix(".kmz") {
      return Text(
        en: "no ZIP archive, which a .kmz is; the file is damaged or has another's name",
        zh: "不是 ZIP 压缩包，而 .kmz 应为压缩包；文件已损坏或扩展名有误")
    }
    let lines = text.split(whereSeparator: \.isNewline).lazy
    if lines.contains(where: { $0.hasPrefix("kestrel:") }) {
      return Text(
        en: "a mission, not yet a plan; make one with kestrel plan",
        zh: "这是任务文件，尚未规划；请先运行 kestrel plan")
    }
    return Text(
      en: "none of DJI KMZ, QGroundControl plan, QGC WPL 110, Litchi CSV, KML, GPX, GeoJSON, table "
        + "of Kestrel's",
      zh: "不是大疆 KMZ、QGroundControl 航线、QGC WPL 110、Litchi CSV、KML、GPX、GeoJSON 或 "
        + "Kestrel 航点表")
  }
}
