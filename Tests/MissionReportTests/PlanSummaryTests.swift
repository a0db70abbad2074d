import Diagnostics
import Foundation
import SharedData
import Testing

@testable import MissionReport

@Suite("The summary on a terminal")
struct PlanSummaryTests {
  @Test("prints")
  func prints() throws {
    let plan = try PlanFixture.rich()
    for language in Language.allCases {
      print(PlanSummary(plan).text(language: language, colour: false))
    }
  }
}
