/// The page's look. The rules stand in the files beside this one, which the compiler embeds.
enum PageStyle {
  /// Screen, then paper.
  static var css: String {
    [
      PackageResources.page_css, PackageResources.map_css, PackageResources.zones_css,
      PackageResources.print_css,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// What shows the page's content where no script runs.
  static let withoutScript = """
    :root[lang] [lang]{display:revert}[lang=zh]+[lang=en]::before{content:" · "}.lang,.clock{display:none}
    .profile{display:block}body{height:auto}main{display:block}.list{border:0}
    .sheet{aspect-ratio:var(--ratio);max-height:700px}.map{display:block}
    """
}

extension PageStyle {
  /// What the replay adds.
  static var replay: String { String(decoding: PackageResources.replay_css, as: UTF8.self) }
}

/// What the page does. The program stands in the files beside this one, which the compiler embeds.
enum PageScript {
  /// The program, in strict mode and without a global name.
  static var javascript: String {
    program([
      PackageResources.view_js, PackageResources.selection_js, PackageResources.profile_js,
      PackageResources.page_js,
    ])
  }

  /// The program of a replay.
  static var replay: String { program([PackageResources.view_js, PackageResources.replay_js]) }

  private static func program(_ parts: [[UInt8]]) -> String {
    "(()=>{\"use strict\";\n"
      + parts.map { String(decoding: $0, as: UTF8.self) }.joined() + "})();"
  }
}
