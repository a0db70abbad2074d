import Diagnostics

extension WPMLCheck {
  /// The namespace versions that files of DJI's programs are known to have.
  private static let versions: Set<Substring> = [
    "1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6",
  ]

  /// Checks what the elements' names stand for, by which DJI's programs know them.
  mutating func checkNamespaces() {
    let files =
      [(WPMLArchive.waylinesName, archive.waylines)]
      + (archive.template.map { [(WPMLArchive.templateName, $0)] } ?? [])
    for (entry, root) in files {
      if root.attribute("xmlns") != "http://www.opengis.net/kml/2.2" {
        findings.add(
          .namespace, at: place(entry, root),
          en: "the namespace of kml is “\(root.attribute("xmlns")?.prefix(60) ?? "–")”; "
            + "http://www.opengis.net/kml/2.2 is due",
          zh: "kml 的命名空间为“\(root.attribute("xmlns")?.prefix(60) ?? "–")”；应为 "
            + "http://www.opengis.net/kml/2.2")
      }
      let namespace = root.attribute("xmlns:wpml") ?? ""
      let version = namespace.split(separator: "/").last ?? ""
      guard
        namespace.hasPrefix("http://www.dji.com/wpmz/")
          || namespace.hasPrefix("http://www.uav.com/wpmz/")
      else {
        findings.add(
          .namespace, at: place(entry, root),
          en:
            "the namespace of wpml is “\(namespace.prefix(60))”; http://www.dji.com/wpmz/1.0.6 is "
            + "one that DJI's programs know",
          zh: "wpml 的命名空间为“\(namespace.prefix(60))”；大疆软件识别的如 "
            + "http://www.dji.com/wpmz/1.0.6")
        continue
      }
      if !Self.versions.contains(version) {
        findings.add(
          .namespace, .warning, at: place(entry, root),
          en: "version “\(version.prefix(20))” of the namespace wpml; 1.0.0 to 1.0.6 are known",
          zh: "wpml 命名空间版本“\(version.prefix(20))”；已知版本为 1.0.0 至 1.0.6")
      }
    }
    if let template = archive.template,
      template.attribute("xmlns:wpml") != archive.waylines.attribute("xmlns:wpml")
    {
      findings.add(
        .namespace, .warning, at: place(WPMLArchive.templateName, template),
        en: "its namespace is another than that of \(WPMLArchive.waylinesName)",
        zh: "命名空间与 \(WPMLArchive.waylinesName) 不同")
    }
  }

  /// Elements of DJI's that may stand several times in one place.
  private static let several: Set<String> = [
    "wpml:actionGroup", "wpml:action", "wpml:payloadInfo", "wpml:payloadParam",
  ]

  /// Checks that no value stands twice in one place, since programs differ in which they take.
  mutating func checkRepeats(_ root: MarkupElement, _ entry: String) {
    root.forEachElement { element in
      let children = element.children
      guard children.count > 1, children.count < 200 else { return }
      for i in children.indices.dropFirst() {
        let name = children[i].name
        // Neighbours first: a repeat mostly stands right behind the first.
        guard name.utf8.count > 5, name.utf8.first == UInt8(ascii: "w"),
          (0..<i).contains(where: { children[$0].name == name }), name.hasPrefix("wpml:"),
          !Self.several.contains(name), WPMLVocabulary.elements.contains(name)
        else { continue }
        findings.add(
          .repeatedElement, at: place(entry, children[i]),
          en: "\(children[i].localName) stands twice in \(element.localName)",
          zh: "\(element.localName) 中 \(children[i].localName) 重复出现")
      }
    }
  }
}
