import Testing

@testable import MissionReport

@Suite("A thinned-out line over time")
struct ProfileLineTests {
  @Test("is nowhere off by more than the tolerance, on seeded random walks", arguments: 0..<40)
  func bound(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    var point = ProfileLine.Point(x: 0, y: 0)
    var line = [point]
    for _ in 0..<300 {
      // Now and then a step straight up or down.
      point.x += next() < 0.1 ? 0 : next()
      point.y += (next() - 0.5) * (seed % 2 == 0 ? 0.3 : 3)
      line.append(point)
    }
    let tolerance = 0.5
    let thin = ProfileLine(line, tolerance: tolerance).points
    #expect(thin.count < line.count)
    #expect(thin.first?.x == line.first?.x && thin.last?.x == line.last?.x)
    for point in line {
      let near = zip(thin, thin.dropFirst()).contains { a, b in
        guard a.x <= point.x, point.x <= b.x else { return false }
        if a.x == b.x {
          return (min(a.y, b.y) - tolerance...max(a.y, b.y) + tolerance).contains(point.y)
        }
        let there = a.y + (b.y - a.y) * (point.x - a.x) / (b.x - a.x)
        return abs(there - point.y) <= tolerance + 1e-9
      }
      #expect(near)
    }
  }

  @Test("keeps a straight line's ends only, and a step's corners")
  func exact() {
    let straight = (0...50).map { ProfileLine.Point(x: Double($0), y: Double($0) * 2) }
    #expect(ProfileLine(straight, tolerance: 0.1).points.count == 2)
    let step: [ProfileLine.Point] = [(0, 0), (1, 0), (1, 5), (2, 5)]
    #expect(ProfileLine(step, tolerance: 0.1).points.count == 4)
    #expect(ProfileLine([], tolerance: 1).points.isEmpty)
    #expect(ProfileLine([(3, 4)], tolerance: 1).points.count == 1)
  }
}
