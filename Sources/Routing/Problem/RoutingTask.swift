/// Something that must be served once, in one of its modes.
///
/// A road that is wanted in both directions is two tasks of one mode each.
public struct RoutingTask: Sendable, Hashable {
  /// The pieces of the task in the order of mode 0, each with its modes.
  ///
  /// A task that must be served in one go has one section. A task with several may be cut between
  /// them: mode 0 runs through them in ascending order, mode 1 in descending order, and each
  /// section ends where the next one begins.
  public let sections: [[TaskMode]]

  /// What matters more has the greater number; it decides what is left out of a limited fleet.
  public let priority: Int

  /// When it is to be served: from the earliest begin to the latest end of any of its stops, counted
  /// from the earliest departure of any route, in any one of several hours; `nil` where any time will do.
  public let hours: [ClosedRange<Double>]?

  /// The modes of the whole task.
  public let modes: [TaskMode]

  /// Creates a task that is served in one go.
  ///
  /// - Parameter modes: One or two modes.
  public init(modes: [TaskMode], priority: Int = 0, hours: [ClosedRange<Double>]? = nil) {
    self.init(sections: [modes], priority: priority, hours: hours)
  }

  /// Creates a task that may be cut between its sections.
  ///
  /// - Parameter sections: At least one section; all have the same number of modes, one or two.
  public init(
    sections: [[TaskMode]], priority: Int = 0, hours: [ClosedRange<Double>]? = nil
  ) {
    precondition(!sections.isEmpty, "a task needs a section")
    let count = sections[0].count
    precondition(
      (1...2).contains(count) && sections.allSatisfy { $0.count == count },
      "a task has one or two modes, the same number in each section")
    precondition(
      sections.allSatisfy { section in section.allSatisfy { $0.load == section[0].load } },
      "the modes of a section carry the same load")
    self.sections = sections
    self.priority = priority
    self.hours = hours
    modes = (0..<count).map { Self.mode($0, of: sections[...]) }
  }

  /// The mode that serves a run of sections without a break.
  ///
  ///     task.mode(1, sections: 0..<2)   // sections 1 and 0, against the order
  public func mode(_ mode: Int, sections run: Range<Int>) -> TaskMode {
    run == sections.indices ? modes[mode] : Self.mode(mode, of: sections[run])
  }

  private static func mode(_ mode: Int, of run: ArraySlice<[TaskMode]>) -> TaskMode {
    let ordered = mode == 0 ? run.map { $0[mode] } : run.reversed().map { $0[mode] }
    return ordered.dropFirst().reduce(ordered[0]) { whole, next in
      precondition(whole.exit == next.entry, "sections of a task must join")
      return whole.followed(by: next)
    }
  }
}
