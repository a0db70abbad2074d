import Foundation
import Geodesy
import SharedData
import Terrain
import Testing
import Units

@Suite("Lowest clearance")
struct LowestClearanceTests {
  /// SRTM of three arc seconds as it is published: 1,201² big-endian heights from the northwest.
  private func grid() throws -> ElevationGrid? {
    guard let bytes = try SharedData.unzipped("geodata/bayreuth/N49E011.hgt.zip") else {
      return nil
    }
    let heights = stride(from: 0, to: bytes.count - 1, by: 2).map { index -> Float in
      let height = Int16(bitPattern: UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
      return height == -32768 ? .nan : Float(height)
    }
    return ElevationGrid(
      crs: "EPSG:4326", originX: 11, originY: 50, stepX: 1 / 1200, stepY: -1 / 1200,
      columns: 1201, rows: 1201, heights: heights)
  }

  @Test("is never above the truth by more than half a metre, nor below, on 10,000 legs over hills")
  func brute() throws {
    guard let grid = try grid() else { return }
    let extremes = [
      Coordinate(latitude: 49.6, longitude: 11.35), Coordinate(latitude: 49.9, longitude: 11.9),
    ]
    let plane = try MapPlane(fitting: extremes)
    let box = try plane.project(extremes)
    let surface = try GroundSurface(grid, on: plane, covering: box, margin: 5000)
    var random = SplitMix64(seed: 6)
    var worst = -Double.infinity
    var least = Double.infinity
    var (voids, corners) = (0, 0)
    for _ in 0..<10 {
      var legs: [(LocalPoint, Double, LocalPoint, Double)] = []
      var samples: [LocalPoint] = []
      var counts: [Int] = []
      for _ in 0..<1000 {
        let start = LocalPoint(
          x: random.number(box[0].x, box[1].x), y: random.number(box[0].y, box[1].y))
        let (turn, length) = (random.number(0, 2 * .pi), random.number(1, 1500))
        let end = LocalPoint(x: start.x + length * cos(turn), y: start.y + length * sin(turn))
        legs.append((start, random.number(400, 900), end, random.number(400, 900)))
        let count = Int(length.rounded(.up))
        counts.append(count + 1)
        samples += (0...count).map { start.interpolated(to: end, at: Double($0) / Double(count)) }
      }
      // The truth: every metre through PROJ to the raster itself.
      let places = try plane.unproject(samples)
      var at = 0
      for ((start, low, end, high), count) in zip(legs, counts) {
        // A void anywhere below makes the whole unknown.
        var truth: Double? = .infinity
        for index in 0..<count {
          let place = places[at + index]
          let ground = grid.height(x: place.longitude.degrees, y: place.latitude.degrees)
          let altitude = low + (high - low) * Double(index) / Double(count - 1)
          truth = truth.flatMap { least in ground.map { min(least, altitude - $0) } }
        }
        at += count
        let clearance = surface.lowestClearance(
          from: start, altitude: low, to: end, altitude: high)
        guard let truth else {
          #expect(clearance == nil)
          voids += 1
          continue
        }
        // Between samples of a metre a leg may touch a void's corner.
        guard let found = clearance else {
          corners += 1
          continue
        }
        worst = max(worst, found.height - truth)
        least = min(least, found.height - truth)
      }
    }
    print("lowest clearance less the truth: \(least) … \(worst) m; over voids: \(voids)")
    #expect(corners < 10)
    #expect(worst < 0.05)
    // Between samples of a metre the ground may rise by its slope.
    #expect(least > -1)
  }

  @Test("knows no ground beside a void, and never takes it for zero")
  func void() throws {
    var heights = [Float](repeating: 500, count: 100)
    heights[55] = .nan
    let grid = ElevationGrid(
      crs: "EPSG:32632", originX: 600_000, originY: 5_500_000, stepX: 100, stepY: -100,
      columns: 10, rows: 10, heights: heights)
    let plane = try MapPlane(fitting: [Coordinate(latitude: 49.645, longitude: 10.39)])
    #expect(plane.crs == "EPSG:32632")
    let middle = LocalPoint(x: 600_450, y: 5_499_550)
    let surface = try GroundSurface(grid, on: plane, covering: [middle], margin: 2000)
    #expect(surface.height(at: LocalPoint(x: 600_480, y: 5_499_480)) == nil)
    let past = (LocalPoint(x: 600_050, y: 5_499_450), LocalPoint(x: 600_850, y: 5_499_450))
    #expect(
      surface.lowestClearance(from: past.0, altitude: 600, to: past.1, altitude: 600) == nil)
    let beside = (LocalPoint(x: 600_050, y: 5_499_850), LocalPoint(x: 600_850, y: 5_499_750))
    let clear = try #require(
      surface.lowestClearance(from: beside.0, altitude: 600, to: beside.1, altitude: 580))
    #expect(abs(clear.height - 80) < 1e-6 && clear.share == 1)
  }
}

private struct SplitMix64 {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func number(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return low + (high - low) * Double((z ^ (z >> 31)) >> 11) / 0x1p53
  }
}
