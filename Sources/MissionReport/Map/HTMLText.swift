import Diagnostics

extension String {
  /// The text as HTML and XML take it, in content and in quoted attributes.
  ///
  ///     "<b> & \"c\"".html     // "&lt;b&gt; &amp; &quot;c&quot;"
  ///
  /// Control characters, which HTML forbids, become U+FFFD; line breaks and tabs become spaces.
  var html: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\r", "\t": escaped += " "
      case "\0"..<" ", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A name out of a user's file, escaped and isolated, so that its writing direction stays its own.
  var htmlName: String { "<bdi>\(html)</bdi>" }
}

extension Text {
  /// Both wordings, of which the page shows one; a single one where they are equal.
  var html: String { wrapped(in: "span") }

  /// The same for text inside SVG.
  var svg: String { wrapped(in: "tspan") }

  private func wrapped(in element: String) -> String {
    if en == zh { return en.html }
    return "<\(element) lang=\"zh\">\(zh.html)</\(element)>"
      + "<\(element) lang=\"en\">\(en.html)</\(element)>"
  }
}
