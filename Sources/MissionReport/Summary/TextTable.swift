/// Rows of cells in columns, aligned on a terminal also where characters are two columns wide.
struct TextTable {
  /// To which side a column's cells lean.
  enum Side {
    case left
    case right
  }

  /// One cell: its text, and the style that it is shown in.
  struct Cell {
    /// The text.
    var text: String
    /// How it looks where colour is shown.
    var style: TerminalStyle = .plain
  }

  /// The side of each column.
  var sides: [Side]
  /// The rows, each with a cell a column.
  var rows: [[Cell]] = []

  /// The lines, two spaces between columns, nothing at their ends.
  func lines(colour: Bool) -> [String] {
    let widths = sides.indices.map { column in
      rows.map { $0[column].text.displayWidth }.max() ?? 0
    }
    return rows.map { row in
      let cells = sides.indices.map { column in
        let cell = row[column]
        let space = String(repeating: " ", count: widths[column] - cell.text.displayWidth)
        let text = cell.style.applied(to: cell.text, colour: colour)
        return sides[column] == .left ? text + space : space + text
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}

/// How a piece of text looks on a terminal that shows colour.
enum TerminalStyle {
  case plain
  case bold
  case faint
  case good
  case doubtful
  case bad

  /// The text in this style, by ECMA-48's “select graphic rendition”; the text alone without colour.
  func applied(to text: String, colour: Bool) -> String {
    guard colour, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .faint: "2"
    case .good: "32"
    case .doubtful: "33"
    case .bad: "31"
    }
  }
}
