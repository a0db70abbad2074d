import Airspace
import Foundation
import Testing

@Suite("Rule sets")
struct RuleSetTests {
  @Test("that are built in can be read", arguments: RuleSet.builtIn)
  func builtIn(id: String) throws {
    let rules = try #require(RuleSet.named(id))
    #expect(rules.id == id)
    #expect(rules.greatestHeight != nil)
    let again = try JSONDecoder().decode(RuleSet.self, from: JSONEncoder().encode(rules))
    #expect(again == rules)
  }

  @Test("of China know what Article 19 protects")
  func article19() throws {
    let rules = try #require(RuleSet.named("cn-2024"))
    func articles(_ tags: [String: String]) -> [String] {
      rules.surroundings.filter { $0.matches { tags[$0] } }.map(\.article)
    }
    #expect(articles(["highway": "motorway"]) == ["19(5)"])
    #expect(articles(["military": "barracks", "landuse": "military"]) == ["19(3)"])
    #expect(articles(["amenity": "cafe"]).isEmpty)
    #expect(articles(["electrified": "no"]).isEmpty)
  }

  @Test("that are not built in are not there")
  func unknown() { #expect(RuleSet.named("mars-2030") == nil) }
}

@Suite("Times of zones")
struct ActiveTimeTests {
  private func moment(_ text: String) throws -> Date { try Date.ISO8601FormatStyle().parse(text) }

  @Test("are read in the forms of zone files, and nothing else is")
  func texts() throws {
    #expect(ActiveTime("2026-05-01T00:00Z/2026-05-03T00:00:00Z") != nil)
    #expect(
      ActiveTime("Mo-Fr 07:00-09:00 +08:00")
        == .weekly(days: [1, 2, 3, 4, 5], from: 25200, to: 32400, offset: 28800))
    #expect(
      ActiveTime("Sa-Mo 22:00-06:00 Z")
        == .weekly(
          days: [6, 7, 1], from: 79200, to: 21600, offset: 0))
    for text in ["always", "07:00", "07:00-09:00", "Xx 07:00-09:00 Z", "25:00-26:00 Z", ""] {
      #expect(ActiveTime(text) == nil)
    }
    let time = try #require(ActiveTime("Mo,We 07:00-09:00 -03:30"))
    #expect(ActiveTime(time.description) == time)
  }

  @Test("cut a flight where the zone begins and ends, over midnight, too")
  func shares() throws {
    let peak = try #require(ActiveTime("Mo-Fr 07:00-09:00 +08:00"))
    // Monday, 4 May 2026, 06:30 to 07:30 in Taiyuan.
    let monday = try moment("2026-05-03T22:30:00Z")...moment("2026-05-03T23:30:00Z")
    #expect(peak.shares(of: monday) == [0.5...1])
    let sunday = try moment("2026-05-02T22:30:00Z")...moment("2026-05-02T23:30:00Z")
    #expect(peak.shares(of: sunday).isEmpty)
    let night = try #require(ActiveTime("Su 22:00-06:00 Z"))
    let early = try moment("2026-05-04T05:00:00Z")...moment("2026-05-04T07:00:00Z")
    #expect(night.shares(of: early) == [0...0.5])
  }
}
