import Testing
import Units

@testable import MissionReport

@Suite("A length of road in words")
struct RoadTextTests {
  @Test(
    "is in metres below a kilometre, and never nothing",
    arguments: [
      (0.2, "1 m"), (3.6, "4 m"), (999.4, "999 m"), (999.6, "1.00 km"), (2934, "2.93 km"),
    ])
  func text(metres: Double, text: String) {
    #expect(Length.metres(metres).roadText == text)
  }
}
