import Diagnostics
import Foundation
import MissionInput
import MissionPlanning
import Terrain
import Testing

@Test func scratch() throws {
  do {
    let r = try MissionFile.read(ProcessInfo.processInfo.environment["M"] ?? "")
    print(
      r.mission, r.roads.count, r.nodes.count, r.inputs, r.defaults, r.launchSites,
      r.terrain?.heights.count as Any, r.weather, r.limits)
    print(r.roads.prefix(3))
  } catch {
    for e in error.all { print(e.message(.both)) }
  }
}
