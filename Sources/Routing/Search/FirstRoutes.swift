/// First routes: a cheap closed tour through everything, cut where it pays most.
struct FirstRoutes {
  let space: SearchSpace
  let seed: UInt64
  let chains: Int
  let shouldStop: @Sendable () -> Bool

  /// The routes, and how many iterations the tour took.
  func solve(budget: StopRule) -> (draft: Draft, used: Int) {
    let closed = ClosedTour(
      space: space, budget: SearchBudget(budget), seed: seed, chains: chains,
      shouldStop: shouldStop)
    let outcome = closed.solve { _, _ in false }
    return (draft(from: outcome.modes.map { $0 / 2 }), outcome.iterations)
  }

  private func draft(from tour: [Int]) -> Draft {
    space.withTables { tables in
      guard space.fleetIsLimited else {
        let routes = routes(through: tour.filter { fits($0, tables, 0) }, tables, vehicle: 0)
        // A piece of the tour may not keep the hours of what it serves.
        let served = Set(routes.flatMap(\.modes).map { $0 / 2 })
        return Draft(routes: routes, left: tour.filter { !served.contains($0) })
      }
      // What matters most first, and the strongest first, each with the first route of what is left.
      var draft = Draft(left: tour)
      var vehicles = space.limits.indices.sorted {
        (space.limits[$1].cost, $0) < (space.limits[$0].cost, $1)
      }
      for priority in Set(space.priorities).sorted(by: >) {
        vehicles.removeAll { vehicle in
          let able = draft.left.filter {
            space.priorities[$0] == priority && fits($0, tables, vehicle)
          }
          guard let route = routes(through: able, tables, vehicle: vehicle).first else {
            return false
          }
          draft.routes.append(route)
          let served = Set(route.modes.map { $0 / 2 })
          draft.left.removeAll(where: served.contains)
          return true
        }
      }
      return draft
    }
  }

  private func routes(through order: [Int], _ tables: Tables, vehicle: Int) -> [Draft.Route] {
    let limit = space.limits[vehicle]
    let program = DirectionProgram(tables: tables)
    let weight = ObjectiveWeights(space).route
    let split = TourSplit(tables: tables, limit: limit, routeWeight: weight)
    return split.pieces(of: order).compactMap { piece in
      // The split knows no hours: another site may keep them.
      let sites = [piece.site] + (0..<tables.siteCount).filter { $0 != piece.site }
      return sites.lazy.compactMap { site in
        program.modes(of: Array(order[piece.range]), site: site, limit: limit.cost).map {
          Draft.Route(site: site, vehicle: vehicle, modes: $0.modes)
        }
      }.first
    }
  }

  private func fits(_ item: Int, _ tables: Tables, _ vehicle: Int) -> Bool {
    let limit = space.limits[vehicle]
    let program = DirectionProgram(tables: tables)
    return tables.modes[2 * item].load <= limit.load
      && (0..<space.siteCount).contains {
        program.modes(of: [item], site: $0, limit: limit.cost) != nil
      }
  }
}
