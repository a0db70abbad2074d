import Foundation
import Testing

@testable import validate_flights

@Suite("Tables of measured flights")
struct CSVTableTests {
  private func table(_ text: String, columns: [String]) throws -> CSVTable {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try CSVTable(file, columns: columns)
  }

  private func message(_ text: String, columns: [String]) -> String {
    do {
      _ = try table(text, columns: columns).numbers("a")
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("A byte-order mark, blanks and line ends of any system do not count")
  func loose() throws {
    let table = try table("\u{FEFF}a, b\r\n1, 2\r\n \r\n3 ,4\r\n", columns: ["a", "b"])
    #expect(try table.numbers("a") == [1, 3])
    #expect(try table.numbers("b") == [2, 4])
  }

  @Test("All missing columns are told at once, and a table without rows, and no number")
  func faults() {
    #expect(message("a,b\n1,2\n", columns: ["a", "c", "d"]).hasSuffix("has no column “c”, “d”"))
    #expect(message("a,b\n", columns: ["a"]).hasSuffix("has no row below its header"))
    #expect(message("a\n1\nx\n", columns: ["a"]).hasSuffix(":3: “x” in column a is not a number"))
  }
}
