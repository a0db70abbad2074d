import Diagnostics
import Testing

@Suite("Did you mean")
struct DidYouMeanTests {
  @Test(
    "finds the name that was mistyped",
    arguments: [
      ("heigth", "height"), ("speeed", "speed"), ("Lanch", "launch"), ("dji-m30", "dji-m30t"),
      ("迎泽大接", "迎泽大街"), ("dwel", "dwell"),
    ])
  func finds(typed: String, meant: String) {
    let known = ["height", "speed", "launch", "dji-m30t", "迎泽大街", "建设北路", "dwell", "passes"]
    #expect(nearest(to: typed, among: known).first == meant)
  }

  @Test("says nothing where nothing is near")
  func nothing() {
    #expect(nearest(to: "banana", among: ["height", "speed", "x"]).isEmpty)
    #expect(nearest(to: "", among: ["height"]).isEmpty)
    #expect(nearest(to: "height", among: [""]).isEmpty)
  }

  @Test("names each name once, the nearest first")
  func order() {
    #expect(
      nearest(to: "abcde", among: ["abcdx", "abcde", "abcde", "abcxx"]) == ["abcde", "abcdx"])
  }
}
