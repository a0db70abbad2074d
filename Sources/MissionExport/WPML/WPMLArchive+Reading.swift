import Diagnostics

extension WPMLArchive {
  /// Unpacks and parses a KMZ.
  init(reading bytes: [UInt8], named file: String) throws(RouteFileError) {
    let entries: [ArchiveEntry]
    do {
      entries = try ArchiveReader.entries(of: bytes)
    } catch {
      throw RouteFileError(file, error.text)
    }
    guard let waylines = entries.first(where: { $0.name == Self.waylinesName }) else {
      throw RouteFileError(file, rule: .archiveLayout, Self.whyNoWaylines(entries))
    }
    try self.init(
      template: entries.first { $0.name == Self.templateName }, waylines: waylines,
      others: entries.filter { $0.name != Self.waylinesName && $0.name != Self.templateName },
      in: file)
  }

  /// Parses what was unpacked.
  init(
    template: ArchiveEntry?, waylines: ArchiveEntry, others: [ArchiveEntry], in file: String
  ) throws(RouteFileError) {
    self.waylines = try Self.parse(waylines, in: file)
    if let template {
      self.template = try Self.parse(template, in: file)
    } else {
      self.template = nil
    }
    self.others = others
  }

  private static func parse(
    _ entry: ArchiveEntry, in file: String
  ) throws(RouteFileError) -> MarkupElement {
    let root: MarkupElement
    do {
      root = try MarkupReader.read(entry.bytes)
    } catch {
      throw RouteFileError(
        file, Text(en: "\(entry.name): \(error.text.en)", zh: "\(entry.name)：\(error.text.zh)"))
    }
    guard root.name == "kml", root["Document"] != nil else {
      throw RouteFileError(
        file,
        Text(
          en: "\(entry.name): no kml element with a Document in it",
          zh: "\(entry.name)：没有包含 Document 的 kml 元素"))
    }
    guard let namespace = root.attribute("xmlns:wpml"), namespace.contains("/wpmz/") else {
      throw RouteFileError(
        file, rule: .namespace,
        Text(
          en:
            "\(entry.name): the prefix wpml is not DJI's namespace (http://www.dji.com/wpmz/1.0.…)",
          zh: "\(entry.name)：前缀 wpml 不是大疆命名空间（http://www.dji.com/wpmz/1.0.…）"))
    }
    return root
  }

  private static func whyNoWaylines(_ entries: [ArchiveEntry]) -> Text {
    if entries.contains(where: { $0.name == "waylines.wpml" || $0.name == "template.kml" }) {
      return Text(
        en: "template.kml and waylines.wpml lie at the root of the archive; DJI's programs open "
          + "them in the folder wpmz only",
        zh: "template.kml 与 waylines.wpml 位于压缩包根目录；大疆软件只识别 wpmz 文件夹内的文件")
    }
    if entries.contains(where: { $0.name == templateName }) {
      return Text(
        en: "wpmz/waylines.wpml is missing: there is nothing that an aircraft would fly",
        zh: "缺少 wpmz/waylines.wpml：没有飞行器可执行的航线")
    }
    if entries.contains(where: { $0.name.hasSuffix(".kml") }) {
      return Text(
        en: "a KMZ of a map program, not of DJI: there is no wpmz/waylines.wpml in it",
        zh: "这是地图软件的 KMZ，不是大疆航线：其中没有 wpmz/waylines.wpml")
    }
    return Text(
      en: "no wpmz/waylines.wpml in the archive", zh: "压缩包中没有 wpmz/waylines.wpml")
  }

  /// `DJI WPML 1.0.6`, as the namespace says.
  var dialectName: String {
    let namespace = waylines.attribute("xmlns:wpml") ?? ""
    let version = namespace.split(separator: "/").last.map(String.init) ?? ""
    return (namespace.contains("uav.com") ? "DJI Fly WPML " : "DJI WPML ") + version
  }
}
