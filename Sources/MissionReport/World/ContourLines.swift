/// Lines of equal height over the ground of a sheet, at round heights.
///
/// Marching squares between the middles of the cells, straight within each square: off by up to what
/// the plan's coarse posts leave out.
struct ContourLines {
  /// One height.
  struct Contour {
    /// Metres above sea level.
    var height: Double
    /// Its lines, each from an edge of the ground to another or closed.
    var lines: [[MapFrame.Spot]]
  }

  /// From the lowest to the highest; none on ground flatter than 10 m.
  let contours: [Contour]

  /// Draws some ten heights.
  init(_ ground: SheetGround) {
    let (low, high) = (ground.range.lowerBound, ground.range.upperBound)
    guard high - low >= 10 else {
      contours = []
      return
    }
    contours = ProfileAxis(from: low, to: high, steps: 10).ticks.map { height in
      // Never through a post itself.
      Contour(height: height, lines: ContourLines.lines(at: height + 1e-4, ground))
    }.filter { !$0.lines.isEmpty }
  }

  /// The line that contours follow through squares: each of its knots lies on a side of two squares.
  private static func lines(at height: Double, _ ground: SheetGround) -> [[MapFrame.Spot]] {
    let columns = ground.columns
    var next: [Int: [Int]] = [:]
    var sides: [Int] = []
    for row in 0..<ground.rows - 1 {
      for column in 0..<columns - 1 {
        let at = row * columns + column
        guard let a = ground.heights[at], let b = ground.heights[at + 1],
          let c = ground.heights[at + columns + 1], let d = ground.heights[at + columns]
        else { continue }
        // Upper, right, lower and left side; an even number is a side to the east of its post.
        let own = [2 * at, 2 * (at + 1) + 1, 2 * (at + columns), 2 * at + 1]
        let corners = [a, b, c, d].map { $0 > height }
        let crossed = (0..<4).filter { corners[$0] != corners[($0 + 1) % 4] }
        let pairs: [(Int, Int)] =
          switch crossed.count {
          case 2: [(crossed[0], crossed[1])]
          // A saddle: its middle tells which corners belong together.
          case 4:
            ((a + b + c + d) / 4 > height) == corners[0] ? [(0, 1), (2, 3)] : [(3, 0), (1, 2)]
          default: []
          }
        for (first, second) in pairs {
          let (from, to) = (own[first], own[second])
          if next[from] == nil { sides.append(from) }
          next[from, default: []].append(to)
          if next[to] == nil { sides.append(to) }
          next[to, default: []].append(from)
        }
      }
    }
    var seen: Set<Int> = []
    var lines: [[MapFrame.Spot]] = []
    // Open lines from their ends, then closed ones from anywhere.
    for start in sides.filter({ next[$0]?.count == 1 }) + sides where !seen.contains(start) {
      var line = [start]
      seen.insert(start)
      while let last = line.last, let on = next[last]?.first(where: { !seen.contains($0) }) {
        line.append(on)
        seen.insert(on)
      }
      if line.count > 2, next[line[line.count - 1]]?.contains(start) == true { line.append(start) }
      lines.append(line.map { knot($0, at: height, ground) })
    }
    return lines
  }

  /// Where a height lies on a side between two posts.
  private static func knot(_ side: Int, at height: Double, _ ground: SheetGround) -> MapFrame.Spot {
    let (post, isDown) = (side / 2, side % 2 == 1)
    let other = post + (isDown ? ground.columns : 1)
    let (row, column) = post.quotientAndRemainder(dividingBy: ground.columns)
    let (from, to) = (ground.heights[post] ?? height, ground.heights[other] ?? height)
    let share = from == to ? 0.5 : (height - from) / (to - from)
    let x = (Double(column) + 0.5 + (isDown ? 0 : share)) * ground.cell.wide
    let y = (Double(row) + 0.5 + (isDown ? share : 0)) * ground.cell.high
    return MapFrame.Spot(x: Int(x.rounded()), y: Int(y.rounded()))
  }
}
