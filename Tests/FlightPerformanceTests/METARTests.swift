import FlightPerformance
import Foundation
import Testing
import Units

@Suite("METAR")
struct METARTests {
  @Test(
    "Real reports give direction, speed, gust and temperature",
    arguments: [
      ("METAR ZBYN 141300Z 08002MPS 350V120 6000 NSC M01/M15 Q1029 NOSIG", 80.0, 2.0, nil, -1.0),
      (
        "METAR ZBYN 050230Z 18002MPS 2500 -SN BR FEW020 OVC040 M04/M05 Q1025 NOSIG", 180, 2, nil, -4
      ),
      ("METAR ZBTJ 080200Z 33007MPS CAVOK M06/M25 Q1042 NOSIG=", 330, 7, nil, -6),
      ("RCTP 141300Z 07018KT 9999 FEW012 BKN020 18/16 Q1026 NOSIG RMK A3031", 70, 9.26, nil, 18),
      ("METAR KDEN 121753Z 36015G27KT 10SM FEW120 31/02 A3012 RMK AO2", 0, 7.717, 13.89, 31),
      (
        "SPECI COR LFPG 010000Z AUTO 24005G15MPS 0400 R27L/0600U FG VV/// 05/05 Q0999", 240, 5, 15,
        5
      ),
      (
        "METAR UUEE 010930Z 12036KMH 1 1/2SM +TSRA BKN015CB 12/ Q1001 RERA BECMG FM1000", 120, 10,
        nil, 12
      ),
    ] as [(String, Double, Double, Double?, Double)])
  func reports(
    text: String, from: Double, speed: Double, gust: Double?, celsius: Double
  ) throws {
    let report = try METAR(text)
    #expect(report.wind.from?.degrees == from)
    #expect(abs(report.wind.speed.metresPerSecond - speed) < 0.001)
    #expect((report.wind.gust == nil) == (gust == nil))
    if let gust { #expect(abs((report.wind.gust?.metresPerSecond ?? 0) - gust) < 0.001) }
    #expect(report.temperature.celsius == celsius)
  }

  @Test("Calm, variable and sector winds say which directions to plan for")
  func directions() throws {
    let calm = try METAR("METAR ZBYN 141300Z 00000MPS CAVOK 10/05 Q1020")
    #expect(calm.winds(over: .open) == [Wind(from: .zero, speed: .zero, gust: .zero, over: .open)])
    let variable = try METAR("METAR ZBAA 141300Z VRB01MPS CAVOK M06/M14 Q1034 NOSIG")
    #expect(variable.wind.isVariable)
    #expect(variable.winds(over: .city).count == 8)
    let sector = try METAR("METAR ZBYN 080200Z 35002MPS 300V030 CAVOK M11/M27 Q1038 NOSIG")
    #expect(
      sector.winds(over: .suburb).map { $0.from.degrees.rounded() } == [350, 300, 323, 8, 30])
    #expect(sector.pressure == 1038)
    #expect(sector.dewPoint?.celsius == -27)
  }

  @Test(
    "A fault is told with its position",
    arguments: [
      ("METAR ZBYN 031600Z 10002MPS CAVOK 14/M03 Q101=", 41, "Q101", .expected(.pressure)),
      ("METAR ZBYN 331600Z 10002MPS CAVOK 14/03", 11, "331600Z", .expected(.time)),
      ("METAR ZBYN 031600Z 37002MPS CAVOK 14/03", 19, "37002MPS", .expected(.wind)),
      ("METAR ZBYN 031600Z 10002 CAVOK 14/03", 19, "10002", .expected(.wind)),
      ("METAR ZBYN 031600Z /////KT CAVOK 14/03", 19, "/////KT", .notReported(.wind)),
      ("METAR ZBYN 031600Z", 18, "", .missing(.wind)),
      ("METAR ZBYN 031600Z 10002MPS CAVOCK 14/03", 28, "CAVOCK", .expected(.temperature)),
      ("METAR ZBYN 031600Z 10002MPS CAVOK 14/03 Q1020 NOSIGN", 46, "NOSIGN", .unknownGroup),
      ("METAR ZBYN 031600Z 10002MPS CAVOK 03/14 Q1020", 34, "03/14", .expected(.temperature)),
      (
        "METAR ZBYN 031600Z 10008G06MPS CAVOK 14/03", 19, "10008G06MPS",
        .gustBelowMean(gust: .metresPerSecond(6), mean: .metresPerSecond(8))
      ),
      ("", 0, "", .missing(.station)),
    ] as [(String, Int, String, METARFault.Reason)])
  func faults(text: String, position: Int, found: String, reason: METARFault.Reason) {
    do {
      let report = try METAR(text)
      Issue.record("read as \(report)")
    } catch {
      #expect(error.position == position && error.text == found && error.reason == reason)
    }
  }

  @Test("No damage to a report crashes the reader, and its fault lies inside the text")
  func damage() {
    let sound = Array(
      "METAR ZBYN 141300Z 08002G11MPS 350V120 6000 -SN BKN015CB M01/M15 Q1029 NOSIG")
    let letters = Array("A0/ =VM")
    var random = SplitMix64(seed: 2)
    for _ in 0..<5000 {
      var text = sound
      for _ in 0...Int(random.uniform() * 3) {
        let place = Int(random.uniform() * Double(text.count))
        text[place] = letters[Int(random.uniform() * Double(letters.count))]
      }
      do {
        _ = try METAR(String(text))
      } catch {
        #expect((0...text.count).contains(error.position))
      }
    }
  }
}
