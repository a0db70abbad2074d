public import Diagnostics
import Units

extension Exercise {
  /// Reads an exercise.
  ///
  /// - Parameters:
  ///   - text: the file's contents.
  ///   - file: its name, for messages.
  /// - Throws: ``InputErrors`` with every line that cannot be read, what was found and what is due.
  public init(reading text: String, file: String) throws(InputErrors) {
    self.init(events: [])
    var errors: [InputError] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = line.prefix { $0 != "#" }
      guard content.contains(where: { !$0.isWhitespace }) else { continue }
      do throws(LineFault) {
        try read(content)
      } catch {
        let column = line.distance(from: line.startIndex, to: error.place) + 1
        errors.append(
          InputError(
            error.fault, at: SourceLocation(file: file, line: index + 1, column: column)))
      }
    }
    if let errors = InputErrors(errors) { throw errors }
  }

  private mutating func read(_ line: Substring) throws(LineFault) {
    guard let colon = line.firstIndex(of: ":") else {
      throw LineFault(
        .other(
          Text(
            en: "a colon is missing: “at 3 min: gust 14 m/s from 300° for 15 s”",
            zh: "缺少冒号，例如：“at 3 min: gust 14 m/s from 300° for 15 s”")), at: line.endIndex)
    }
    var head = ExerciseWords(line[..<colon])
    var body = ExerciseWords(line[line.index(after: colon)...])
    if head.skip("seed") {
      seed = UInt64(exactly: try body.number(in: 0...9_007_199_254_740_992).rounded())
    } else if head.skip("link", "delay") {
      failsafes.linkDelay = try body.time()
    } else if head.skip("link", "action") {
      failsafes.linkAction = try body.name()
    } else if head.skip("expect") {
      let scope: Expectation.Scope =
        head.skip("any", "flight") ? .any : head.skip("flight") ? .flight(try head.count()) : .all
      for part in line[line.index(after: colon)...].split(separator: ",") {
        var words = ExerciseWords(part)
        expectations.append(Expectation(try words.phrase(), of: scope))
        try words.finish()
      }
      return try head.finish()
    } else {
      let flight = head.skip("flight") ? try head.count() : nil
      let trigger = try head.trigger()
      events.append(ScheduledEvent(trigger, try body.event(), flight: flight))
    }
    try head.finish()
    try body.finish()
  }
}
