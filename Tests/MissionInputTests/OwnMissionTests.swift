import Foundation
import MissionInput
import MissionPlanning
import SharedData
import Testing

@Suite("The project's own missions")
struct OwnMissionTests {
  static let missions: [String] = {
    let folder = SharedData.projectFolder.appendingPathComponent("missions").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
  }()

  @Test("are there") func present() { #expect(Self.missions.count >= 3) }

  @Test("are read without a fault", arguments: missions)
  func read(path: String) throws {
    let request = try MissionFile.read(path)
    #expect(!request.roads.isEmpty || !request.nodes.isEmpty)
    #expect(!request.launchSites.isEmpty)
    let ids = request.roads.map(\.id) + request.nodes.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
