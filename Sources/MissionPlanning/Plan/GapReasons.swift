import Diagnostics

/// What is not flown in few lines: one for each road or node and reason, in the order of the gaps.
struct GapReasons {
  /// A road is told once for each reason, however many pieces of it lie apart.
  private struct Key: Hashable {
    let name: String
    let reason: Gap.Reason
  }

  /// More lines than this are only counted.
  private static let mostLines = 20

  let lines: [Text]

  init(_ gaps: [Gap]) {
    var counts: [Key: Int] = [:]
    for gap in gaps { counts[Key(name: gap.name, reason: gap.reason), default: 0] += 1 }
    var told: Set<Key> = []
    let all = gaps.compactMap { gap -> Text? in
      let key = Key(name: gap.name, reason: gap.reason)
      guard told.insert(key).inserted else { return nil }
      let more = (counts[key] ?? 1) - 1
      return Text(
        en: "\(gap.name): \(gap.explanation.en)" + (more > 0 ? " (and \(more) more pieces)" : ""),
        zh: "\(gap.name)：\(gap.explanation.zh)" + (more > 0 ? "（另有 \(more) 段）" : ""))
    }
    let rest = all.count - Self.mostLines
    lines =
      Array(all.prefix(Self.mostLines))
      + (rest > 0 ? [Text(en: "and \(rest) more", zh: "另有 \(rest) 项")] : [])
  }
}
