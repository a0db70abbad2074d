import Diagnostics

/// The faults of a table's rows: the first ones, and how many more there are.
struct RowFaults {
  private static let shown = 10

  private let file: String
  private var noted: [InputError] = []
  private var count = 0

  init(in file: String) { self.file = file }

  mutating func note(_ fault: Fault, at row: TableRow, _ column: String) {
    let place = row.line == nil ? "#\(row.number)" : ""
    note(fault, line: row.line, [place, column].filter { !$0.isEmpty }.joined(separator: "."))
  }

  mutating func note(_ fault: Fault, line: Int? = nil, _ field: String) {
    count += 1
    guard noted.count < Self.shown else { return }
    noted.append(InputError(fault, at: SourceLocation(file: file, line: line), field: field))
  }

  /// All of them; nil where there are none.
  var errors: InputErrors? {
    guard count > noted.count else { return InputErrors(noted) }
    let more = count - noted.count
    let rest = Fault.other(
      Text(en: "\(more) more rows cannot be used", zh: "另有 \(more) 行无法使用"))
    return InputErrors(noted + [InputError(rest, at: SourceLocation(file: file))])
  }
}
