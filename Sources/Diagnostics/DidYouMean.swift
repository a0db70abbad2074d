/// Which of the known names the user may have meant, the nearest first.
///
///     nearest(to: "heigth", among: ["height", "speed", "passes"])   // ["height"]
///
/// Near means: at most a third of the longer name's characters, and at least one, to be inserted,
/// deleted, replaced or swapped with its neighbour; or one name begins with the other. Case does not
/// count. Names of one character are near to nothing.
///
/// - Complexity: O(*n m*) for each known name of *m* characters.
/// - Source: the optimal string alignment distance, after Damerau (1964).
public func nearest(to name: String, among known: some Sequence<String>, limit: Int = 3) -> [String]
{
  let wanted = Array(name.lowercased())
  var near: [(name: String, distance: Int)] = []
  for candidate in known {
    let other = Array(candidate.lowercased())
    let longer = max(wanted.count, other.count)
    guard min(wanted.count, other.count) > 1 else { continue }
    let distance = alignmentDistance(wanted, other)
    if distance <= max(1, longer / 3) || other.starts(with: wanted) || wanted.starts(with: other) {
      near.append((candidate, distance))
    }
  }
  near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  var seen: Set<String> = []
  return near.map(\.name).filter { seen.insert($0).inserted }.prefix(limit).map(\.self)
}

private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...max(1, a.count) where i <= a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...max(1, b.count) where j <= b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(last[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforeLast[j - 2] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
