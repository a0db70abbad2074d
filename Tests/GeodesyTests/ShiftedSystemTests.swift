import Foundation
import Geodesy
import SharedData
import Testing
import Units

@Suite("Shifted Chinese systems")
struct ShiftedSystemTests {
  private func rows(_ name: String) throws -> [[String]]? {
    guard let file = SharedData.file("geodata/crs/\(name)") else { return nil }
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  @Test("agree with the vectors of twelve places to a hundred-millionth of a degree")
  func vectors() throws {
    guard let rows = try rows("gcj02_bd09_taiyuan_vectors.csv") else { return }
    #expect(rows.count == 12)
    for row in rows {
      let n = try row[1...6].map { try #require(Double($0)) }
      let place = Coordinate(latitude: n[0], longitude: n[1])
      let gcj = ShiftedSystem.gcj02.degrees(of: place)
      let bd = ShiftedSystem.bd09.degrees(of: place)
      #expect(abs(gcj.latitude - n[2]) < 1e-8 && abs(gcj.longitude - n[3]) < 1e-8, "\(row[0])")
      #expect(abs(bd.latitude - n[4]) < 1e-8 && abs(bd.longitude - n[5]) < 1e-8, "\(row[0])")
    }
  }

  @Test("agree with published conversions, and with none of the two that are known to be wrong")
  func published() throws {
    guard let rows = try rows("gcj02_bd09_published_vectors.csv") else { return }
    for row in rows {
      let n = try row[3...6].map { try #require(Double($0)) }
      let result: (Double, Double)
      switch (row[1], row[2]) {
      case ("WGS84", "GCJ02"):
        let shown = ShiftedSystem.gcj02.degrees(of: Coordinate(latitude: n[0], longitude: n[1]))
        result = (shown.latitude, shown.longitude)
      case ("GCJ02", "BD09"):
        let place = ShiftedSystem.gcj02.coordinate(of: .init(latitude: n[0], longitude: n[1]))
        let shown = ShiftedSystem.bd09.degrees(of: place)
        result = (shown.latitude, shown.longitude)
      case ("GCJ02", "WGS84"), ("BD09", "WGS84"):
        let system: ShiftedSystem = row[1] == "GCJ02" ? .gcj02 : .bd09
        let place = system.coordinate(of: .init(latitude: n[0], longitude: n[1]))
        result = (place.latitude.degrees, place.longitude.degrees)
      default:
        let place = ShiftedSystem.bd09.coordinate(of: .init(latitude: n[0], longitude: n[1]))
        let shown = ShiftedSystem.gcj02.degrees(of: place)
        result = (shown.latitude, shown.longitude)
      }
      let error = max(abs(result.0 - n[2]), abs(result.1 - n[3]))
      if row[0].contains("KNOWN-BAD") {
        #expect(error > 1e-5, "\(row[0])")
      } else if row[0].contains("single-step") {
        // The others stop after one round: 1 to 2 m.
        #expect(error < 2e-5, "\(row[0])")
      } else if row[1] == "BD09" {
        // Theirs is the usual approximate inverse, which is not that of the forward formula.
        #expect(error < 1e-5, "\(row[0]): \(error)")
      } else {
        #expect(error < 1e-6, "\(row[0]): \(error)")
      }
    }
  }

  @Test("come back to within a millimetre anywhere in China", arguments: ShiftedSystem.allCases)
  func inverse(system: ShiftedSystem) {
    var worst = 0.0
    for step in 0..<20_000 {
      // A lattice without a period, from the Pamirs to the Ussuri; every fiftieth beside 105° E,
      // where the shift has its kink.
      let u = (Double(step) * 0.754_877_666).truncatingRemainder(dividingBy: 1)
      let v = (Double(step) * 0.569_840_291).truncatingRemainder(dividingBy: 1)
      let longitude = step % 50 == 0 ? 105 + (u - 0.5) * 1e-6 : 73.5 + u * 61.5
      let place = Coordinate(latitude: 3.5 + v * 50, longitude: longitude)
      let back = system.coordinate(of: system.degrees(of: place))
      worst = max(worst, Geodesic(from: place, to: back).distance.metres)
    }
    #expect(worst < 0.001)
  }

  @Test("leave the rest of the world where it is")
  func abroad() {
    let bayreuth = Coordinate(latitude: 49.94, longitude: 11.58)
    let shown = ShiftedSystem.gcj02.degrees(of: bayreuth)
    #expect(shown.latitude == 49.94 && shown.longitude == 11.58)
    #expect(ShiftedSystem.gcj02.coordinate(of: shown) == bayreuth)
  }
}

@Suite("Height datums")
struct HeightDatumTests {
  @Test("agree with PROJ's EGM96 at published places to a millimetre")
  func egm96() throws {
    guard let file = SharedData.file("geodata/crs/egm96_geoid_samples.txt") else { return }
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(rows.count > 4)
    for row in rows {
      let place = Coordinate(latitude: row[1], longitude: row[0])
      let above = try HeightDatum.egm96.convert([0], at: [place], to: .ellipsoid)
      let below = try HeightDatum.ellipsoid.convert([0], at: [place], to: .egm96)
      #expect(abs(abs(above[0]) - abs(row[2])) < 1e-3)
      #expect(abs(above[0] + below[0]) < 1e-6)
    }
  }
}
