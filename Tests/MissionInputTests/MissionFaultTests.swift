import Diagnostics
import Foundation
import MissionInput
import Testing

@Suite("A mission file with faults")
struct MissionFaultTests {
  @Test("is refused where it is not there")
  func missing() {
    #expect {
      try MissionFile.read("/nowhere/mission.yaml")
    } throws: { error in
      (error as? InputErrors)?.all.map(\.fault) == [.fileMissing]
    }
  }

  @Test(
    "is refused where it is no YAML, with the place",
    arguments: [
      (
        "kestrel: 1\nroads: [a, {b\nc: d", "3:2: this is not YAML: did not find expected ',' or '}'"
      ),
      ("kestrel: 1\nroads:\n\tfrom: x\n", "3:1: a tab indents this line; use spaces"),
      ("kestrel: 1\nroads:\n  from: x\n \theight: 3\n", "4:2: a tab indents this line; use spaces"),
      ("", "1:1: this is not YAML: it is empty"),
      ("hello", "1:1: found “hello”; a block of keys"),
      ("- kestrel: 1", "1:1: found a list; a block of keys"),
      ("kestrel: 1\n---\nkestrel: 1\n", "2:1: this is not YAML: but found another document"),
      (String(repeating: "[", count: 100_000), "1:"),
      ("kestrel: \u{0}", "1:10: this is not YAML: control characters are not allowed"),
    ])
  func notYAML(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    let faults = try folder.faults(text)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(message) == true, "\(faults)")
  }

  @Test("is refused where it is text in another encoding")
  func encoding() throws {
    let folder = try TemporaryFolder()
    // 太原 in GB 18030, behind “mission: ”.
    let path = try folder.write(
      "mission.yaml", Data("mission: ".utf8) + Data([0xCC, 0xAB, 0xD4, 0xAD, 0xD6, 0xF7]))
    #expect {
      try MissionFile.read(path)
    } throws: { error in
      (error as? InputErrors)?.all.map(\.fault) == [
        .malformed(format: "UTF-8", reason: "byte 14 starts no character")
      ]
    }
  }

  @Test(
    "says for each value what is wrong with it",
    arguments: [
      ("kestrel: 1", "kestrel: 2", "1:10: kestrel: 2 is out of range; allowed: 1"),
      ("mission: 早高峰\n", "", "1:1: mission: missing; write, for instance, “mission: 早高峰”"),
      ("mission: 早高峰", "mission: [a]", "2:10: mission: found a list; a single value is due here"),
      ("dji-m30t", "dji-m30x", "3:11: aircraft: there is no aircraft “dji-m30x”; did you mean"),
      ("dji-m30t", "m30.json", "3:11: aircraft: there is no file “m30.json”"),
      ("count: 4", "count: 4.5", "4:20: batteries.count: cannot read “4.5”; a whole number"),
      ("count: 4", "count: 0", "4:20: batteries.count: 0 is out of range; allowed: 1 … 1000"),
      ("92 %", "92", "4:31: batteries.health: “92” has no unit; write it with one, such as “92 %”"),
      ("92 %", "120 %", "4:31: batteries.health: 120 % is out of range; allowed: > 0 %, ≤ 100 %"),
      ("37.8590 N", "95 N", "6:20: launch[0].at: 95° N is out of range; allowed: −90° … 90°"),
      (
        "37.8590 N 112.5803 E", "112.5803 N 37.8590 E",
        "6:20: launch[0].at: latitude 112.5803 and longitude 37.859 look swapped; did you mean "
          + "“37.859 N 112.5803 E”?"
      ),
      (
        "37.8590 N 112.5803 E", "37.8590, 112.5803",
        "6:29: launch[0].112.5803: a comma inside {…} begins a new key; put quotation marks"
      ),
      (
        "from: roads", "from: raods",
        "8:9: roads.from: there is no file “raods.geojson”; did you mean"
      ),
      (
        "height: 90 m above", "heigth: 90 m above",
        "9:3: roads.heigth: unknown key “heigth”; did you mean"
      ),
      (
        "90 m above ground", "90 m",
        "9:11: roads.height: “90 m” does not say above what; write “90 m above"
      ),
      (
        "10 m/s\n", "10\n",
        "10:10: roads.speed: “10” has no unit; write it with one, such as “10 m/s”"
      ),
      (
        "10 m/s\n", "10 s\n",
        "10:10: roads.speed: “10 s” is not in a unit that fits; use m/s, km/h, kt"
      ),
      ("passes: one", "passes: two", "11:11: roads.passes: there is no way of flying a road “two”"),
      (
        "passes: one", "speed: 3 m/s",
        "11:3: roads.speed: the key “speed” stands twice"
      ),
      (
        "passes: one", "passes:\n    - one",
        "12:5: roads.passes: found a list; a single value is due here"
      ),
      ("315°", "NWW", "13:16: weather.wind.from: cannot read “NWW”; a direction"),
      ("gust: 9", "gust: 3", "13:61: weather.wind.gust: 3 m/s is out of range; allowed: ≥ 6 m/s"),
      (
        "suburb", "suburbs",
        "13:74: weather.wind.over: there is no ground “suburbs”; did you mean “suburb”?"
      ),
      ("  temperature: 5 °C\n", "", "13:3: weather.temperature: missing; write, for instance"),
      (
        "5 °C", "500 °C",
        "14:16: weather.temperature: 500 °C is out of range; allowed: -60 °C … 60 °C"
      ),
      ("1.3", "0.9", "15:68: limits.return factor: 0.9 is out of range; allowed: 1 … 5"),
      (
        "limits", "airspace: [a]\nlimits",
        "15:12: airspace[0]: there is no file “a”"
      ),
      (
        "limits", "rules: cn-2042\nlimits",
        "15:8: rules: there is no rule set “cn-2042”; did you mean “cn-2024”?"
      ),
      ("limits:", "terrain: hills.tif\nlimits:", "15:10: terrain: there is no file “hills.tif”"),
      (
        "limits:", "terrain: roads.geojson\nlimits:", "15:10: terrain: this is not GeoTIFF, HGT …: "
      ),
      (
        "limits:", "time: 2026-05-01T10:00+08:00/2026-05-01T07:00+08:00\nlimits:",
        "15:7: time: ends before it begins; did you mean “2026-05-01T07:00+08:00/2026-05"
      ),
      (
        "roads:\n", "  - {name: 东站, at: 37.86 N 112.58 E}\nroads:\n",
        "7:12: launch[1].name: another launch site has this name"
      ),
      (
        "from: roads.geojson", "from: .", "8:9: roads.from: this is a folder that holds no map data"
      ),
      ("limits:", "limit:", "15:1: limit: unknown key “limit”; did you mean “limits”?"),
    ])
  func value(old: String, new: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let faults = try folder.faults(SampleMission.with(old, new))
    #expect(faults.contains { $0.hasPrefix(message) }, "\(faults)")
    // The comma in braces is two faults: the half coordinate is unreadable, too.
    #expect(faults.count == (new == "37.8590, 112.5803" ? 2 : 1), "\(faults)")
  }

  @Test("tells all of them at once, in the order of its lines")
  func all() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let faults = try folder.faults(
      """
      kestrel: 1
      mission: 早高峰
      aircraft: dji-m30z
      batteries: {count: four, health: 92}
      launch:
        - {name: 东站, at: 95 N 112.5803 E}
      roads:
        from: roads.geojson
        select: {name: [迎泽街, 五一路]}
        heigth: 90 m
        speed: 10 m/s
        speed: 12 s
      hover: {nodes: [], height: 90, dwell: 45 m, actions: [film]}
      weather:
        wind: {from: 315°, speed: 6}
      limits: {reserve: 25}
      airspace: zones.geojson
      """)
    #expect(
      faults == [
        "3:11: aircraft: there is no aircraft “dji-m30z”; did you mean “dji-m30”, “dji-m30t”, "
          + "“dji-m3d”?",
        "4:20: batteries.count: cannot read “four”; a whole number such as “4” is due",
        "4:34: batteries.health: “92” has no unit; write it with one, such as “92 %”",
        "6:20: launch[0].at: 95° N is out of range; allowed: −90° … 90°",
        "9:19: roads.select.name[0]: nothing has name “迎泽街”; there is “迎泽大街”",
        "10:3: roads.heigth: unknown key “heigth”; did you mean “height”?",
        "12:3: roads.speed: the key “speed” stands twice",
        "13:16: hover.nodes: found an empty list; at least one block is due here",
        "13:28: hover.height: “90” has no unit; write it with one, such as “90 m above ground”",
        "13:39: hover.dwell: “45 m” is not in a unit that fits; use s, min, h",
        "13:55: hover.actions[0]: there is no camera action “film”; did you mean “photo”, "
          + "“record”, “拍照”, “录像”?",
        "15:3: weather.temperature: missing; write, for instance, “temperature: -5 °C”",
        "15:29: weather.wind.speed: “6” has no unit; write it with one, such as “6 m/s”",
        "16:19: limits.reserve: “25” has no unit; write it with one, such as “25 %”",
        "17:11: airspace: there is no file “zones.geojson”; did you mean “roads.geojson”?",
      ])
  }

  @Test("needs a road or a node")
  func nothingToDo() throws {
    let folder = try TemporaryFolder()
    let lines = SampleMission.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let text = (lines[..<6] + lines[11...]).joined(separator: "\n")
    let faults = try folder.faults(text)
    #expect(faults.count == 1 && faults[0].hasPrefix("1:1: roads: missing"), "\(faults)")
  }

  @Test("has each fault worded in Chinese, too")
  func chinese() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("m.yaml", SampleMission.with("92 %", "92"))
    try folder.write("roads.geojson", SampleMission.roads)
    #expect {
      try MissionFile.read(path)
    } throws: { error in
      (error as? InputErrors)?.all.map { $0.fault.text.zh } == ["“92”缺少单位；请写明单位，例如“92 %”"]
    }
  }
}
