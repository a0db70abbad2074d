import Foundation
import Testing

/// What a new user gives to the commands by mistake; each is told what the file is instead.
@Suite("A wrong file")
struct WrongFileTests {
  private func prepared() throws -> Workplace {
    let place = try Workplace.prepared()
    #expect(try place.kestrel("plan", "mission.yaml", "-o", "out").status == 0)
    #expect(
      try place.kestrel("export", "out/plan.json", "--as", "plan", "-o", "files").status == 0)
    let plan = try #require(String(data: place.read("out/plan.json"), encoding: .utf8))
    try place.write(String(plan.prefix(plan.count * 3 / 4)), to: "cut.json")
    // The version stands behind the flights: with it, it is a plan that is broken, without it any JSON.
    try place.write(String(plan.dropLast(40)), to: "late.json")
    try place.write("hello\n", to: "text.kmz")
    try place.write("", to: "empty.plan")
    try place.write("{}", to: "any.json")
    return place
  }

  @Test("is told for what it is, with status 3")
  func told() throws {
    let place = try prepared()
    for (file, words) in [
      ("mission.yaml", "make one with kestrel plan"), ("text.kmz", "no ZIP archive"),
      ("empty.plan", "the file is empty"), ("out", "this is a folder"),
      ("none.kmz", "there is no such file"), ("any.json", "no plan of Kestrel's"),
      ("cut.json", "not JSON"), ("late.json", "not JSON"),
    ] {
      for command in [
        ["check", file], ["inspect", file], ["diff", file, file],
        ["export", file, "--as", "kmz"], ["convert", file, "x.kml"],
      ] {
        let line = "kestrel " + command.joined(separator: " ") + " --lang en"
        let outcome = try place.shell(line)
        #expect(outcome.status == 3, "\(line)")
        #expect(outcome.complaint.contains(words), "\(line): \(outcome.complaint)")
        #expect(try !place.files().contains("x.kml"))
      }
    }
  }

  @Test("that was cut is told with line and column")
  func cut() throws {
    let place = try prepared()
    let early = try place.kestrel("export", "cut.json", "--as", "kmz", "--lang", "en")
    #expect(
      early.complaint.contains(/^cut.json: not JSON: line [0-9]+, column [0-9]+: the file ends/),
      "\(early.complaint)")
    let late = try place.kestrel("export", "late.json", "--as", "kmz", "--lang", "en")
    #expect(
      late.complaint.contains(/^late.json:[0-9]+:[0-9]+: this is not JSON/), "\(late.complaint)")
  }

  @Test("that has another's name is a warning of check")
  func named() throws {
    let place = try prepared()
    let checked = try place.shell(
      "cp files/flight-01.plan a.kmz; kestrel check a.kmz --lang en")
    #expect(checked.status == 0)
    #expect(checked.output.contains("[file-name]"), "\(checked.output)")
  }

  @Test("export and convert send each other's files to the other")
  func other() throws {
    let place = try prepared()
    let exported = try place.kestrel(
      "export", "files/flight-01.plan", "--as", "kmz", "--lang", "en")
    #expect(exported.status == 3 && exported.complaint.contains("kestrel convert"))
    let converted = try place.kestrel("convert", "out/plan.json", "x.plan", "--lang", "en")
    #expect(converted.status == 3 && converted.complaint.contains("kestrel export"))
    let nobody = try place.kestrel("convert", "files/flight-01.plan", "x.kmz", "--lang", "en")
    #expect(nobody.status == 3 && nobody.complaint.contains("--aircraft"))
    let table = try place.kestrel("convert", "files/flight-01.plan", "x.csv", "--lang", "en")
    #expect(table.status == 2 && table.complaint.contains("--as litchi"))
  }
}
