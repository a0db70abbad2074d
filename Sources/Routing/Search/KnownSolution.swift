extension SearchSpace {
  /// The routes of a known solution over these items; `nil` if it cuts tasks elsewhere.
  func draft(_ solution: RoutingSolution) -> Draft? {
    var parts: [Int: [Int]] = [:]
    for (index, item) in items.enumerated() { parts[item.task, default: []].append(index) }
    var draft = Draft()
    for route in solution.routes {
      var modes: [Int] = []
      for stop in route.stops {
        let pieces = (parts[stop.task] ?? []).filter { items[$0].sections.overlaps(stop.sections) }
          .sorted { items[$0].sections.lowerBound < items[$1].sections.lowerBound }
        guard let first = pieces.first, let last = pieces.last,
          items[first].sections.lowerBound == stop.sections.lowerBound,
          items[last].sections.upperBound == stop.sections.upperBound
        else { return nil }
        modes += (stop.mode == 0 ? pieces : pieces.reversed()).map { 2 * $0 + stop.mode }
      }
      draft.routes.append(
        Draft.Route(site: route.site ?? 0, vehicle: route.vehicle, modes: modes))
    }
    let served = Set(draft.routes.flatMap(\.modes).map { $0 / 2 })
    draft.left = items.indices.filter { !served.contains($0) }
    return draft
  }

  /// Whether one draft is better than another by cost and weights.
  func isBetter(_ a: Draft, than b: Draft, _ weights: ObjectiveWeights) -> Bool {
    value(of: a, weights) < value(of: b, weights)
  }

  private func value(of draft: Draft, _ weights: ObjectiveWeights) -> Double {
    draft.left.reduce(cost(of: draft) + weights.route * Double(draft.routes.count)) {
      $0 + weights.left[$1]
    }
  }

  /// What the routes of a draft cost from their sites with the best modes for their order.
  func cost(of draft: Draft) -> Double {
    withTables { tables in
      let program = DirectionProgram(tables: tables)
      return draft.routes.reduce(0) { sum, route in
        let order = route.modes.map { $0 / 2 }
        let found = program.modes(
          of: order, site: route.site, limit: limits[route.vehicle].cost * (1 + 1e-6))
        return sum + (found?.cost ?? .infinity)
      }
    }
  }
}
