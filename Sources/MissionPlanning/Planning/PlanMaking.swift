import Diagnostics
import FlightPerformance
import Geodesy
import Units

/// Flights on the plane made into flights of a plan, with coordinates and shares of the battery.
struct PlanMaking {
  let request: PatrolRequest
  let area: PlanningArea
  let battery: BatteryState
  let budget: BatteryBudget

  init(_ request: PatrolRequest, in area: PlanningArea) {
    self.request = request
    self.area = area
    battery = BatteryState(
      of: request.aircraft, health: request.batteries.weakest,
      temperature: request.weather.temperature)
    budget = BatteryBudget(battery, reserve: request.limits.reserve)
  }

  /// The plan of flights that have been put together.
  func plan(
    _ assembled: [AssembledFlight], unserved: [Unserved], search: SearchSummary?
  ) throws(PlanningError) -> PatrolPlan {
    func gaps(_ unserved: [Unserved]) throws(PlanningError) -> [Gap] {
      try projecting { () throws(TransformationError) in try self.gaps(unserved) }
    }
    guard !assembled.isEmpty else { throw .nothingCanBeFlown(try gaps(unserved)) }
    // A crew flies all flights of one site before it moves to the next.
    let ordered = inOrder(assembled)
    let flights = try projecting { () throws(TransformationError) in
      try self.flights(ordered)
    }
    let timeline = timeline(flights)
    // Where the batteries do not suffice, hours that not even enough of them would keep are told all the same.
    let clock = timeline ?? earliestTimeline(flights)
    let gaps = try gaps(unserved + missed(by: ordered, flying: clock))
    let inTheAir = try projecting { () throws(TransformationError) in
      try self.airspaceFindings(ordered) + returnWayFindings(ordered) + radioFindings(ordered)
        + ruleFindings(ordered) + highGroundFindings(ordered) + launchHeightFindings(ordered)
        + launchFindings() + request.findings
    }
    return PatrolPlan(
      format: PatrolPlan.currentFormat, mission: request.mission, inputs: request.inputs,
      defaults: request.defaults, aircraft: request.aircraft, batteries: request.batteries,
      battery: battery, budget: budget, weather: request.weather, limits: request.limits,
      plane: PlaneSummary(crs: area.plane.crs, scaleError: area.plane.scaleError),
      launchSites: zip(request.launchSites, area.sites).map { site, point in
        PlannedLaunchSite(
          site: site, ground: request.terrain == nil ? nil : .metres(point.ground))
      },
      roads: roads(gaps),
      nodes: nodes(gaps), airspace: zonesAround(ordered), flightArea: request.flightArea,
      terrain: try projecting { () throws(TransformationError) in try terrainOverview(flights) },
      flights: flights, timeline: timeline,
      robustness: robustness(ordered), search: search, gaps: gaps,
      findings: findings(flights, gaps) + returnFindings(ordered) + timeFindings(flights, clock)
        + speedFindings(flights) + inTheAir)
  }

  /// The roads that were asked for; what is not in a gap is covered.
  private func roads(_ gaps: [Gap]) -> [PlannedRoad] {
    var missing: [String: Length] = [:]
    for gap in gaps { missing[gap.task, default: .zero] += gap.length }
    return zip(request.roads, area.roads).map { road, line in
      let passes = road.passes == .one ? 1.0 : 2.0
      let length = Length.metres(line.length * passes)
      return PlannedRoad(
        id: road.id, name: road.name, line: road.line, length: length,
        covered: max(.zero, length - (missing[road.id] ?? .zero)))
    }
  }

  private func nodes(_ gaps: [Gap]) -> [PlannedNode] {
    let missing = Set(gaps.map(\.task))
    return request.nodes.map {
      PlannedNode(
        id: $0.id, name: $0.name, position: $0.position, covered: !missing.contains($0.id))
    }
  }

  /// The least that is left, on each leg of a flight, above the reserve and the way home with its factor.
  func margins(
    _ flight: AssembledFlight, by moment: (AssembledFlight.Step) -> TightestMoment = \.tightest
  ) -> [Energy] {
    var left = budget.usable
    return flight.steps.map { step in
      let margin = left - budget.reserve - moment(step).inHand
      left -= step.leg.cost.energy
      return margin
    }
  }

  /// The flights, numbered in their order.
  func flights(_ assembled: [AssembledFlight]) throws(TransformationError) -> [Flight] {
    let ends = assembled.flatMap { $0.steps.map(\.leg.end.place) }
    var coordinates = try area.plane.unproject(ends)[...]
    return assembled.enumerated().map { index, flight in
      let positions = coordinates.prefix(flight.steps.count)
      coordinates = coordinates.dropFirst(flight.steps.count)
      return self.flight(flight, number: index + 1, at: Array(positions))
    }
  }

  private func flight(
    _ flight: AssembledFlight, number: Int, at positions: [Coordinate]
  ) -> Flight {
    let launch = area.sites[flight.launchSite]
    var left = budget.usable
    var legs: [Leg] = []
    var here = launch
    for (step, position) in zip(flight.steps, positions) {
      left -= step.leg.cost.energy
      let end = step.leg.end
      let waypoint = Waypoint(
        position: position, heightAboveLaunch: .metres(end.altitude - launch.altitude),
        heightAboveGround: .metres(end.heightAboveGround),
        ground: request.terrain == nil ? nil : .metres(end.ground))
      var leg = leg(step, to: waypoint, energyLeft: left)
      leg.groundBelow = groundBelow(from: here, to: end)
      legs.append(leg)
      here = end
    }
    return Flight(
      number: number, launchSite: flight.launchSite, landingSite: flight.landingSite, legs: legs,
      returnHeight: .metres(flight.returnAltitude - launch.altitude),
      tightest: tightest(of: flight, at: positions), bingo: bingo(of: legs),
      takeOff: flight.takeOff)
  }

  private func tightest(
    of flight: AssembledFlight, at positions: [Coordinate]
  ) -> TightestPoint {
    let margins = margins(flight)
    let leg = margins.indices.min { margins[$0] < margins[$1] } ?? 0
    let share = flight.steps[leg].tightest.share
    let start = leg > 0 ? positions[leg - 1] : request.launchSites[flight.launchSite].position
    let end = positions[leg]
    return TightestPoint(
      leg: leg, share: share,
      position: Coordinate(
        latitude: start.latitude + (end.latitude - start.latitude) * share,
        longitude: start.longitude + (end.longitude - start.longitude) * share),
      margin: margins[leg])
  }

  private func bingo(of legs: [Leg]) -> BingoPoint {
    let leg = legs.indices.max { legs[$0].energyHome < legs[$1].energyHome } ?? 0
    let needed = budget.reserve + request.limits.returnFactor * legs[leg].energyHome
    return BingoPoint(
      leg: leg, position: legs[leg].end.position, charge: Fraction(needed / budget.usable))
  }

  private func leg(
    _ step: AssembledFlight.Step, to end: Waypoint, energyLeft: Energy
  ) -> Leg {
    let figures = step.leg.performance
    let actions: [CameraAction] =
      if case .node(let node) = step.subject { request.nodes[node].actions } else { [] }
    return Leg(
      purpose: step.purpose, task: step.subject.map(id), end: end, stops: step.leg.stops,
      distance: .metres(step.leg.distance), course: step.leg.course,
      heading: step.leg.course == nil ? nil : figures?.heading,
      groundSpeed: figures?.groundSpeed ?? .zero, airspeed: figures?.airspeed ?? .zero,
      time: step.leg.cost.time, energy: step.leg.cost.energy,
      energyLeft: energyLeft, energyHome: step.tightest.home.energy, actions: actions)
  }

  /// The id that the user's data gives a road or node.
  func id(_ subject: PatrolTask.Subject) -> String {
    switch subject {
    case .road(let index): request.roads[index].id
    case .node(let index): request.nodes[index].id
    }
  }

  /// The priority that the user's data gives a road or node.
  func priority(_ subject: PatrolTask.Subject) -> Int {
    switch subject {
    case .road(let index): request.roads[index].priority
    case .node(let index): request.nodes[index].priority
    }
  }

  /// The name that the user's data gives a road or node.
  func name(_ subject: PatrolTask.Subject) -> String {
    switch subject {
    case .road(let index): request.roads[index].name
    case .node(let index): request.nodes[index].name
    }
  }
}
