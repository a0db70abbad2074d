import Foundation

/// A file of comma-separated values with a header; fields without quotes.
struct CSVTable {
  /// Why a file cannot be read as a table.
  enum Fault: Error, CustomStringConvertible {
    case unreadable(file: String)
    case missingColumns(file: String, names: [String])
    case noRows(file: String)
    case notANumber(file: String, line: Int, column: String, text: String)

    var description: String {
      switch self {
      case .unreadable(let file): "\(file): cannot be read"
      case .missingColumns(let file, let names):
        "\(file): has no column \(names.map { "“\($0)”" }.joined(separator: ", "))"
      case .noRows(let file): "\(file): has no row below its header"
      case .notANumber(let file, let line, let column, let text):
        "\(file):\(line): “\(text)” in column \(column) is not a number"
      }
    }
  }

  private let file: String
  private let columns: [String]
  private let rows: [(line: Int, fields: [String])]

  /// - Parameters:
  ///   - url: the file; a byte-order mark and blanks around fields do not count.
  ///   - names: the columns that it must have: all that it lacks are told at once.
  init(_ url: URL, columns names: [String]) throws(Fault) {
    file = url.path
    guard var text = try? String(contentsOf: url, encoding: .utf8) else {
      throw .unreadable(file: url.path)
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    columns = Self.fields(of: lines.first ?? "")
    rows = lines.enumerated().dropFirst().filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { ($0.offset + 1, Self.fields(of: $0.element)) }
    let missing = names.filter { !columns.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(file: url.path, names: missing) }
    guard !rows.isEmpty else { throw .noRows(file: url.path) }
  }

  private static func fields(of line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The texts of a column.
  func texts(_ name: String) throws(Fault) -> [String] {
    guard let column = columns.firstIndex(of: name) else {
      throw .missingColumns(file: file, names: [name])
    }
    return rows.map { column < $0.fields.count ? $0.fields[column] : "" }
  }

  /// The numbers of a column.
  func numbers(_ name: String) throws(Fault) -> [Double] {
    var numbers: [Double] = []
    for (row, text) in zip(rows, try texts(name)) {
      guard let number = Double(text), number.isFinite else {
        throw .notANumber(file: file, line: row.line, column: name, text: text)
      }
      numbers.append(number)
    }
    return numbers
  }
}
