import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionReport

@Suite("The map page")
struct MapPageTests {
  @Test("is the same bytes for the same plan, and for the plan read back from its file")
  func deterministic() throws {
    let plan = try PlanFixture.rich()
    let html = try MapPage(plan).html
    #expect(try MapPage(plan).html == html)
    let saved = try PatrolPlan(json: plan.json())
    #expect(try MapPage(saved).html == MapPage(PatrolPlan(json: saved.json())).html)
  }

  @Test("escapes every text that comes out of the plan")
  func escapes() throws {
    let evil =
      "</script><script>hacked=1</script><img src=x onerror='hacked=1'>\" onload=\"hacked=1"
    let html = try MapPage(PlanFixture.hostile(evil)).html
    #expect(!html.contains(evil))
    #expect(!html.contains("<img"))
    // The page's own two scripts, and no third.
    #expect(html.components(separatedBy: "<script").count - 1 == 2)
    // None of the text's quotes ended an attribute.
    #expect(!html.contains("\" onload=") && !html.contains("' onload="))
  }

  @Test("shows each flight, gap, finding, default and input")
  func complete() throws {
    let plan = try PlanFixture.rich()
    let html = try MapPage(plan).html
    #expect(html.components(separatedBy: "class=\"number\"").count - 1 == plan.flights.count)
    for gap in plan.gaps { #expect(html.contains(gap.explanation.zh.html)) }
    for finding in plan.findings {
      #expect(html.contains(finding.message.zh.html) && html.contains(finding.message.en.html))
    }
    for value in plan.defaults { #expect(html.contains(value.field.html)) }
    for input in plan.inputs { #expect(html.contains("\(input.sha256.prefix(12))</code>")) }
  }

  @Test("is well-formed: every element that is opened is closed, in order")
  func balanced() throws {
    let html = try MapPage(PlanFixture.rich()).html
    let body = try #require(html.components(separatedBy: "<script type").first)
    let void: Set<Substring> = ["meta", "link", "input", "br"]
    var open: [Substring] = []
    for tag in body.matches(of: #/<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(/?)>/#) {
      let (_, closing, name, empty) = tag.output
      if !empty.isEmpty || void.contains(name) { continue }
      if closing.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        Issue.record("</\(name)> closes another element")
        return
      }
    }
    #expect(open == ["html", "body"])
  }

  @Test(
    "names nothing outside itself", arguments: ["http://", "https://", "url(", "@import", "src="])
  func selfContained(_ sign: String) throws {
    #expect(try !MapPage(PlanFixture.rich()).html.contains(sign))
  }

  @Test("stays below 3 MB for thirty flights over 700 km of road")
  func size() throws {
    let plan = try PlanFixture.large(roads: 1033, flights: 30)
    #expect(plan.askedLength.kilometres > 650)
    let bytes = try MapPage(plan).html.utf8.count
    print("map page of \(plan.flights.count) flights: \(bytes) bytes")
    #expect(bytes < 3_000_000)
  }

  @Test("says GO only where nothing is left to decide, and never where a reserve is eaten into")
  func verdict() throws {
    var plan = try PlanFixture.rich()
    #expect(Verdict(plan) == .decide)
    plan.gaps = []
    plan.findings = plan.findings.filter { $0.severity == .note }
    #expect(Verdict(plan) == .go)
    plan.batteries = Batteries(count: 2, health: plan.batteries.weakest)
    #expect(Verdict(plan) == .decide)
    plan.flights[1].tightest.margin = .wattHours(-0.1)
    #expect(Verdict(plan) == .noGo)
  }

  @Test("is drawn for a plan without flights, and for one without any place")
  func nothing() throws {
    var plan = try PlanFixture.rich()
    plan.flights = []
    #expect(try MapPage(plan).html.contains("verdict no-go"))
    #expect(try MapPage(PlanFixture.empty(mission: "空")).html.contains("<svg"))
  }

  @Test("is drawn where a plan file names a site or a leg that it does not have")
  func inconsistent() throws {
    var plan = try PlanFixture.rich()
    plan.flights[0].launchSite = 9
    plan.flights[1].tightest.leg = 999
    plan.flights[2].legs = []
    plan.gaps[0].line = []
    #expect(try MapPage(plan).html.contains("</html>"))
    #expect(PlanSummary(plan).text(language: .both, colour: true).hasSuffix("\n"))
  }

  @Test("interpolates degrees within a decimetre of the projection")
  func degreeGrid() throws {
    let drawing = try MapDrawing(PlanFixture.rich())
    let grid = try DegreeGrid(drawing)
    let frame = drawing.frame
    for step in 0..<200 {
      let u = Double(step * 37 % 199) / 199
      let v = Double(step) / 199
      let point = frame.point(x: u * Double(frame.width), y: v * Double(frame.height))
      let exact = try drawing.places.plane.unproject([point])[0]
      let c = min(Int(u * Double(grid.columns - 1)), grid.columns - 2)
      let r = min(Int(v * Double(grid.rows - 1)), grid.rows - 2)
      let s = u * Double(grid.columns - 1) - Double(c)
      let t = v * Double(grid.rows - 1) - Double(r)
      func blend(_ value: (Coordinate) -> Double) -> Double {
        let at = r * grid.columns + c
        let upper = value(grid.posts[at]) * (1 - s) + value(grid.posts[at + 1]) * s
        let below = at + grid.columns
        let lower = value(grid.posts[below]) * (1 - s) + value(grid.posts[below + 1]) * s
        return upper * (1 - t) + lower * t
      }
      let read = Coordinate(
        latitude: blend(\.latitude.degrees), longitude: blend(\.longitude.degrees))
      #expect(Geodesic(from: exact, to: read).distance.metres < 0.1)
    }
  }
}
