import Geodesy
import MissionPlanning
import Testing

@testable import MissionInput

@Suite("Roads are selected")
struct SelectionTests {
  private func ids(_ select: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    return try folder.read(Self.mission(select)).roads.map(\.id)
  }

  private static func mission(_ select: String) -> String {
    SampleMission.with("from: roads.geojson", "from: roads.geojson\n  select: \(select)")
  }

  @Test(
    "by attribute, id and rectangle",
    arguments: [
      ("{name: 迎泽大街}", ["r1"]), ("{name: [五一路, 迎泽大街]}", ["r1", "r2", "r2-2"]),
      ("{id: [r2]}", ["r2", "r2-2"]), ("{lanes: 2}", ["r1"]),
      ("{lanes: [2.0, 4]}", ["r1", "r2", "r2-2"]),
      ("{name: [五一路, 迎泽大街], lanes: 4}", ["r2", "r2-2"]), ("{NAME: 五一路}", ["r2", "r2-2"]),
      ("{within: [37.81 N 112.4 E, 37.9 N 112.7 E]}", ["r2", "r2-2"]),
      // The rectangle holds no point of the road, only a piece between two.
      ("{within: [37.79 N 112.51 E, 37.81 N 112.52 E]}", ["r1"]),
      ("{lanes: 4, within: [\"37, 112\", \"38, 113\"]}", ["r2", "r2-2"]),
    ])
  func selected(select: String, expected: [String]) throws {
    #expect(try ids(select) == expected)
  }

  @Test(
    "and each value that selects none is a fault, with what is near in spelling",
    arguments: [
      ("{name: 迎泽街}", "8:18: roads.select.name: nothing has name “迎泽街”; there is “迎泽大街”"),
      ("{name: [五一路, 五一街]}", "8:24: roads.select.name[1]: nothing has name “五一街”; there is “五一路”"),
      ("{name: 长风街}", "8:18: roads.select.name: nothing has name “长风街”"),
      ("{nmae: 五一路}", "8:12: roads.select.nmae: unknown key “nmae”; did you mean “name”?"),
      ("{lanes: 3}", "8:19: roads.select.lanes: nothing has lanes “3”"),
      ("{id: r3}", "8:16: roads.select.id: nothing has id “r3”; there is “r1”, “r2”"),
      ("{name: 五一路, lanes: 2}", "8:11: roads.select: no road fits all of this together"),
      (
        "{within: [36 N 110 E, 37 N 111 E]}",
        "8:11: roads.select: no road fits all of this together"
      ),
      (
        "{within: [38 N 113 E, 37 N 112 E]}",
        "8:20: roads.select.within: the first corner is not southwest"
      ),
      (
        "{within: 37 N 112 E}",
        "8:20: roads.select.within: found “37 N 112 E”; a list of two corners"
      ),
      (
        "{name: []}", "8:18: roads.select.name: found an empty list; at least one value is due here"
      ),
      ("[五一路]", "8:11: roads.select: found a list; a block such as {name: [迎泽大街]} is due here"),
    ])
  func nothing(select: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let faults = try folder.faults(Self.mission(select))
    let shifted = "9" + message.dropFirst()
    #expect(faults.count == 1 && faults[0].hasPrefix(shifted), "\(faults)")
  }

  @Test("in tags that OSM files keep in one text")
  func hstore() {
    let tags = HStore.tags(#""bridge"=>"yes","name:en"=>"say \"hi\", \\ all","lanes"=>"2""#)
    #expect(tags.map(\.key) == ["bridge", "name:en", "lanes"])
    #expect(tags.map(\.value) == ["yes", #"say "hi", \ all"#, "2"])
    #expect(HStore.tags(#""bridge"=>"yes","broken"=>"#).map(\.key) == ["bridge"])
    #expect(HStore.tags("").isEmpty)
  }
}
