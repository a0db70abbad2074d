/// A table of plain text whose columns stand straight, Chinese characters included.
struct TextTable {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) { self.alignments = alignments }

  mutating func add(_ row: [String]) {
    precondition(row.count == alignments.count, "a cell for each column")
    rows.append(row)
  }

  /// The rows, each ending in a newline, without blanks at their ends.
  var text: String {
    let widths = alignments.indices.map { column in
      rows.map { TextTable.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - TextTable.width(of: cell))
        line += (column > 0 ? "  " : "") + (alignments[column] == .right ? gap + cell : cell + gap)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// How many columns of a terminal a text fills: two for each character of the East Asian wide
  /// blocks, one for every other.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }
}
