import Diagnostics
import Foundation
import MissionPlanning
import Testing
import Units

@testable import MissionReport

@Suite("The summary on a terminal")
struct PlanSummaryTests {
  @Test("has no escape sequence where colour is not wanted, and each is ended where it is")
  func colour() throws {
    let summary = PlanSummary(try PlanFixture.rich())
    for language in Language.allCases {
      let plain = summary.text(language: language, colour: false)
      #expect(!plain.contains("\u{1B}"))
      let coloured = summary.text(language: language, colour: true)
      #expect(coloured.contains("\u{1B}[31m"))
      #expect(coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
      for line in coloured.split(separator: "\n") {
        let starts = line.matches(of: #/\u{1B}\[[1-9][0-9]*m/#).count
        #expect(line.matches(of: #/\u{1B}\[0m/#).count == starts)
      }
    }
  }

  @Test(
    "aligns its columns where Chinese characters are two columns wide", arguments: Language.allCases
  )
  func alignment(_ language: Language) throws {
    let plan = try PlanFixture.rich()
    let lines = PlanSummary(plan).text(language: language, colour: false)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "")) + 1
    let table = lines[start...].prefix { !$0.isEmpty }
    // In each line, up to the energy's last digit there are as many columns.
    let figures = plan.flights.map { $0.energy.wattHours.fixed(0) }
    let ends = zip(table.suffix(figures.count + 1), figures).compactMap { line, figure in
      line.range(of: "  \(figure)  ").map { line[..<$0.upperBound].description.displayWidth }
    }
    #expect(ends.count == figures.count)
    #expect(Set(ends).count == 1)
  }

  @Test("tells of coverage, gaps, findings and the assumed cold factor in both languages")
  func content() throws {
    let plan = try PlanFixture.rich()
    let zh = PlanSummary(plan).text(language: .zh, colour: false)
    #expect(zh.contains("低温系数 0.85（假定）"))
    #expect(zh.contains("覆盖 15.3 / 19.8 km，77.6 %"))
    let en = PlanSummary(plan).text(language: .en, colour: false)
    #expect(en.contains("cold 0.85 (assumed)"))
    #expect(en.contains("15.3 of 19.8 km covered, 77.6 %"))
    for gap in plan.gaps {
      #expect(zh.contains(gap.explanation.zh) && en.contains(gap.explanation.en))
    }
    for value in plan.defaults { #expect(en.contains("\(value.field) = \(value.value)")) }
  }

  @Test("sums up what it does not list, so that nothing is dropped in silence")
  func manyGaps() throws {
    var plan = try PlanFixture.rich()
    let gap = plan.gaps[0]
    plan.gaps = Array(repeating: gap, count: 100)
    let text = PlanSummary(plan).text(language: .en, colour: false)
    let length = (gap.length * 75).roadText
    #expect(text.contains("Not covered (100)"))
    #expect(text.contains("and 75 more, \(length): beyond the battery's reach"))
  }

  @Test("never says 100 % where something is left out")
  func almostAll() throws {
    var plan = try PlanFixture.rich()
    for index in plan.roads.indices { plan.roads[index].covered = plan.roads[index].length }
    #expect(plan.coveredPercent == "100")
    plan.roads[0].covered = plan.roads[0].covered - .metres(1)
    #expect(plan.coveredPercent == "99.9")
    plan.roads = []
    #expect(plan.coveredPercent == nil)
  }

  @Test("shows no control character of a name")
  func control() throws {
    let plan = try PlanFixture.hostile("\u{1B}[2J\u{9B}31m\r\nroad\u{202E}")
    let text = PlanSummary(plan).text(language: .both, colour: false)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !(0..<32).contains($0.value) })
    #expect(!text.unicodeScalars.contains("\u{9B}") && !text.unicodeScalars.contains("\u{202E}"))
  }
}

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
  // Widths as Python's wcwidth 0.2.13 gives them.
  @Test(
    "is two columns for wide characters, none for marks",
    arguments: [
      ("Jiefang Lu", 10), ("迎泽大街", 8), ("（假定）", 8), ("é", 1), ("e\u{301}", 1), ("×", 1),
      ("°", 1), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("🚁", 2), ("👮🏽", 2), ("\u{200B}", 0), ("𠀀", 2),
      ("▲", 1), ("✕", 1), ("→", 1), ("、", 2), ("“引”", 4), ("", 0),
    ])
  func width(_ text: String, _ columns: Int) { #expect(text.displayWidth == columns) }
}
