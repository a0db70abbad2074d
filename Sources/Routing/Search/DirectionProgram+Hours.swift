extension DirectionProgram {
  /// A way to reach the end of an item.
  private struct Label {
    var modes: [Int]
    var cost: Double
    var departures: DepartureHours
  }

  /// How many ways to reach an item in one mode are kept, the cheapest; that makes it a heuristic.
  private static let mostLabels = 8

  /// Whether a route in these modes can depart so that all hours are kept.
  func keeps(_ timetable: Timetable, in modes: [Int], site: Int) -> Bool {
    var departures = DepartureHours()
    var last: Int?
    for x in modes {
      departures.serve(
        after: time(timetable, from: last, to: x, site: site), for: timetable.services[x],
        within: timetable.hours[x / 2])
      last = x
    }
    return !departures.ranges.isEmpty
  }

  /// The cheapest modes found that keep the hours, where the cheapest of all do not; `nil` where none are
  /// found.
  func modes(
    of order: [Int], keeping timetable: Timetable, site: Int, limit: Double
  ) -> (modes: [Int], cost: Double)? {
    var labels = [Label(modes: [], cost: 0, departures: DepartureHours())]
    for item in order {
      let reached = labels
      labels = [2 * item, 2 * item + 1].flatMap { x in
        reached.compactMap { extended($0, by: x, timetable, site: site, limit: limit) }
          .sorted { $0.cost < $1.cost }.prefix(Self.mostLabels)
      }
    }
    let whole = labels.compactMap { label in
      label.modes.last.map { (modes: label.modes, cost: label.cost + tables.home(site, $0)) }
    }
    return whole.filter { $0.cost <= limit }.min { $0.cost < $1.cost }
  }

  private func extended(
    _ label: Label, by x: Int, _ timetable: Timetable, site: Int, limit: Double
  ) -> Label? {
    var next = label
    next.cost += label.modes.last.map { tables.link($0, x) } ?? tables.start(site, x)
    guard next.cost + tables.modes[x].peak <= limit else { return nil }
    next.cost += tables.modes[x].cost
    next.departures.serve(
      after: time(timetable, from: label.modes.last, to: x, site: site),
      for: timetable.services[x], within: timetable.hours[x / 2])
    next.modes.append(x)
    return next.departures.ranges.isEmpty ? nil : next
  }

  /// How long it takes from the end of a mode, or from departure, to the start of another.
  private func time(_ timetable: Timetable, from last: Int?, to x: Int, site: Int) -> Double {
    let entry = Int(tables.ends[x].entry)
    guard let last else { return Double(timetable.start[site * tables.locationCount + entry]) }
    return Double(timetable.travel[Int(tables.ends[last].exit) * tables.locationCount + entry])
  }
}
