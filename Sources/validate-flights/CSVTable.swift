import Foundation

/// A file of comma-separated values with a header; fields without quotes.
struct CSVTable {
  /// Why a file cannot be read as a table.
  enum Fault: Error, CustomStringConvertible {
    case unreadable(file: String)
    case missingColumn(file: String, name: String)
    case notANumber(file: String, line: Int, column: String, text: String)

    var description: String {
      switch self {
      case .unreadable(let file): "\(file): cannot be read"
      case .missingColumn(let file, let name): "\(file): has no column “\(name)”"
      case .notANumber(let file, let line, let column, let text):
        "\(file):\(line): “\(text)” in column \(column) is not a number"
      }
    }
  }

  private let file: String
  private let columns: [String]
  private let rows: [(line: Int, fields: [Substring])]

  init(_ url: URL) throws(Fault) {
    file = url.path
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw .unreadable(file: url.path)
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    columns = (lines.first ?? "").split(separator: ",").map(String.init)
    rows = lines.enumerated().dropFirst().filter { !$0.element.isEmpty }
      .map { ($0.offset + 1, $0.element.split(separator: ",", omittingEmptySubsequences: false)) }
  }

  /// The texts of a column.
  func texts(_ name: String) throws(Fault) -> [String] {
    guard let column = columns.firstIndex(of: name) else {
      throw .missingColumn(file: file, name: name)
    }
    return rows.map { column < $0.fields.count ? String($0.fields[column]) : "" }
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
