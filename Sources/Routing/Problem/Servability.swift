extension RoutingProblem {
  /// What can be served at all, and what cannot.
  struct Servability {
    var items: [SearchSpace.Item] = []
    var unserved: [UnservedTask] = []
  }

  /// Tells apart what a route can serve alone from what none can.
  ///
  /// A task that is too much for one route is taken section by section.
  func servability() -> Servability {
    var result = Servability()
    for (index, task) in tasks.enumerated() {
      let whole = task.sections.indices
      guard let reason = obstacle(to: index, sections: whole) else {
        result.items.append(SearchSpace.Item(task: index, sections: whole))
        continue
      }
      guard whole.count > 1 else {
        result.unserved.append(UnservedTask(task: index, sections: whole, reason: reason))
        continue
      }
      for section in whole {
        let part = section..<section + 1
        if let reason = obstacle(to: index, sections: part) {
          result.unserved.append(UnservedTask(task: index, sections: part, reason: reason))
        } else {
          result.items.append(SearchSpace.Item(task: index, sections: part))
        }
      }
    }
    return result
  }

  /// Why no route can serve a part of a task alone; `nil` if one can.
  private func obstacle(to task: Int, sections: Range<Int>) -> UnservedTask.Reason? {
    guard !sites.isEmpty else { return nil }
    guard isInHours(task, sections: sections) else { return .outsideHours }
    let limits = fleet.limits
    let load = tasks[task].mode(0, sections: sections).load
    let least = leastNeed(of: task, sections: sections)
    if limits.contains(where: { load <= $0.load && least <= $0.cost }) { return nil }
    let greatestLoad = limits.map(\.load).max() ?? 0
    if load > greatestLoad { return .beyondLoad(least: load, limit: greatestLoad) }
    let able = limits.filter { load <= $0.load }
    return .beyondCost(least: least, limit: able.map(\.cost).max() ?? 0)
  }

  private func isInHours(_ task: Int, sections: Range<Int>) -> Bool {
    guard tasks[task].hours != nil else { return true }
    return tasks[task].modes.indices.contains { mode in
      let stop = RouteStop(task: task, mode: mode, sections: sections)
      return sites.indices.contains { !departures(of: [stop], site: $0).isEmpty }
    }
  }

  /// The least that a route needs which serves nothing but a part of a task.
  func leastNeed(of task: Int, sections: Range<Int>) -> Double {
    var least = Double.infinity
    for m in tasks[task].modes.indices {
      let stop = RouteStop(task: task, mode: m, sections: sections)
      for (index, site) in sites.enumerated() {
        for end in site.ends ?? [index] {
          least = min(least, route([stop], site: index, endSite: end).peak)
        }
      }
    }
    return least
  }
}
