import Foundation

/// The published values of a set of instances: `best-known.csv` beside the set's folder.
struct BestKnown {
  static func value(for instance: URL) -> Double? {
    let folder = instance.deletingLastPathComponent()
    let file = folder.deletingLastPathComponent().appending(path: "best-known.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    for row in text.split(whereSeparator: \.isNewline) {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      if fields.count >= 3, fields[0] == folder.lastPathComponent,
        fields[1] == instance.lastPathComponent
      {
        return Double(fields[2])
      }
    }
    return nil
  }
}
