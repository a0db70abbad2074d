import Diagnostics
import Foundation
import MissionInput
import MissionPlanning
import Testing

@Test func scratch() throws {
  for f in (ProcessInfo.processInfo.environment["M"] ?? "").split(separator: ",") {
  do {
    let r = try MissionFile.read(String(f))
    print(f, r.mission, r.roads.count, r.nodes.count, r.roads.prefix(5).map(\.id),r.roads.prefix(5).map(\.name), r.roads.prefix(3).map{$0.line.first as Any})
  } catch {
    for e in error.all { print(e.message(.both)) }
  }
  }
}
