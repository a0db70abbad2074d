import Foundation
import MissionPlanning
import SharedData
import Testing

@testable import MissionReport

@Suite("The map page")
struct MapPageTests {
  @Test("is the same bytes for the same plan")
  func deterministic() throws {
    let plan = try PlanFixture.rich()
    let html = try MapPage(plan).html
    #expect(try MapPage(plan).html == html)
    let folder = SharedData.projectFolder.appendingPathComponent(".build/pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(html.utf8).write(to: folder.appendingPathComponent("rich.html"))
  }
}
