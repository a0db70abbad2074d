import Geodesy
import PlanarGeometry
import Testing

@Suite("Shapes on a plane")
struct PlanarShapeTests {
  /// One random shape: an area, one with a hole, a corridor or a circle.
  private struct Sample {
    let shape: PlanarShape
    let rings: [[LocalPoint]]
    let isArea: Bool

    init?(_ number: Int, _ random: inout SplitMix64) {
      let centre = random.point(4000)
      let size = random.number(20, 1500)
      switch number % 4 {
      case 0, 1:
        let corners = 3 + number / 4 % 12
        var rings = [random.ring(around: centre, radius: size, corners: corners)]
        // The ring keeps outside of 0.3 of its radius only between corners that lie close.
        if number % 4 == 1, corners > 7 {
          rings.append(random.ring(around: centre, radius: size * 0.1, corners: 5))
        }
        guard let polygon = Polygon(rings), let shape = PlanarShape(polygons: [polygon]) else {
          return nil
        }
        (self.shape, self.rings, isArea) = (shape, rings, true)
      case 2:
        let line = (0..<4).map { _ in random.point(4000) }
        let radius = random.number(1, 300)
        guard let shape = PlanarShape(lines: [line], radius: radius) else { return nil }
        (self.shape, rings, isArea) = (shape, [line], false)
      default:
        guard let shape = PlanarShape(points: [centre], radius: size) else { return nil }
        (self.shape, rings, isArea) = (shape, [[centre, centre]], false)
      }
    }
  }

  @Test("are met by 100,000 random lines exactly where GEOS says so, to within a centimetre")
  func geos() throws {
    guard let oracle = GEOSOracle() else { throw NoGEOS() }
    var random = SplitMix64(seed: 1)
    var met = 0
    var missed = 0
    var invented = 0
    for number in 0..<100_000 {
      guard let sample = Sample(number, &random) else {
        Issue.record("sample \(number) is no shape")
        continue
      }
      let start = random.point(4000)
      let end =
        number % 3 == 0
        ? random.point(4000)
        : start.interpolated(
          to: random.point(4000), at: 0.1)
      let line = Segment(start, end)
      let margin = number % 2 == 0 ? 0 : random.number(0, 100)
      let reach = sample.shape.radius + margin
      let truth = try oracle.distance(from: line, to: sample.rings, isArea: sample.isArea)
      let stretches = sample.shape.stretches(of: line, margin: margin)
      met += stretches.isEmpty ? 0 : 1
      if truth < reach - 1e-6 || truth == 0, stretches.isEmpty { missed += 1 }
      if truth > reach + 0.01, !stretches.isEmpty { invented += 1 }
      #expect(abs(sample.shape.distance(to: line) - max(0, truth - sample.shape.radius)) < 1e-6)
    }
    print("met: \(met) of 100,000; missed \(missed), invented \(invented)")
    #expect(met > 10_000 && met < 90_000)
    #expect(missed == 0)
    #expect(invented == 0)
  }

  @Test("are entered and left within a centimetre of where GEOS measures the margin")
  func boundaries() throws {
    guard let oracle = GEOSOracle() else { throw NoGEOS() }
    var random = SplitMix64(seed: 2)
    var ends = 0
    for number in 0..<10_000 {
      guard let sample = Sample(number, &random) else {
        Issue.record("sample \(number) is no shape")
        continue
      }
      let line = Segment(random.point(4000), random.point(4000))
      let margin = random.number(0.5, 100)
      let reach = sample.shape.radius + margin
      for stretch in sample.shape.stretches(of: line, margin: margin) {
        for share in [stretch.lowerBound, stretch.upperBound] where share > 0 && share < 1 {
          let place = line.start.interpolated(to: line.end, at: share)
          let truth = try oracle.distance(
            from: Segment(place, place), to: sample.rings, isArea: sample.isArea)
          #expect(abs(truth - reach) < 0.01)
          ends += 1
        }
      }
    }
    #expect(ends > 5000)
  }

  @Test("lie wholly inside their outline, and so does the margin")
  func outline() throws {
    var random = SplitMix64(seed: 3)
    for number in 0..<400 {
      guard let sample = Sample(number, &random) else {
        Issue.record("sample \(number) is no shape")
        continue
      }
      let outline = try #require(sample.shape.outline(margin: 25))
      for polygon in outline {
        for side in polygon.sides {
          #expect(sample.shape.distance(to: side) > 25 - 1e-6)
        }
      }
    }
  }

  @Test("are touched by a line along their side")
  func touching() throws {
    let ring = [(0.0, 0.0), (10, 0), (10, 10), (0, 10)].map { LocalPoint(x: $0.0, y: $0.1) }
    let polygon = try #require(Polygon([ring]))
    let square = try #require(PlanarShape(polygons: [polygon]))
    let beside = Segment(LocalPoint(x: -5, y: 10), LocalPoint(x: 15, y: 10))
    let stretches = square.stretches(of: beside)
    #expect(stretches.count == 1)
    #expect(abs(stretches[0].lowerBound - 0.25) < 1e-3)
    #expect(!square.meets(Segment(LocalPoint(x: -5, y: 10.01), LocalPoint(x: 15, y: 10.01))))
    #expect(square.contains(LocalPoint(x: 5, y: 5)))
  }
}
