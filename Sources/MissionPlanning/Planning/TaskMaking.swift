import Airspace
import FlightPerformance
import Geodesy
import Terrain
import Units

/// Roads and nodes made into tasks, and what could not be.
struct TaskMaking {
  var tasks: [PatrolTask] = []
  var unserved: [Unserved] = []

  private let area: PlanningArea

  /// Roads may be cut into sections of about so many metres, at which a flight may end.
  private let sectionLength: Double

  /// Short sections, as long as there are not too many of them.
  private static let sectionLengths = 100.0...500
  private static let sections = 400.0

  /// Makes a task of each run of road that can be flown, and of each node.
  init(_ request: PatrolRequest, in area: PlanningArea) {
    self.area = area
    let all = area.roads.reduce(0) { $0 + $1.length }
    sectionLength = min(
      max(all / Self.sections, Self.sectionLengths.lowerBound), Self.sectionLengths.upperBound)
    for (index, (road, line)) in zip(request.roads, area.roads).enumerated() {
      add(road, .road(index), line)
    }
    for (index, (node, place)) in zip(request.nodes, area.nodes).enumerated() {
      add(node, .node(index), Polyline([place]))
    }
    tasks = tasks.compactMap { inHours($0, request) }
  }

  /// A task with its hours; what has none within the mission's time is not served.
  private mutating func inHours(_ task: PatrolTask, _ request: PatrolRequest) -> PatrolTask? {
    let asked = request.hours(of: task.subject)
    if asked.isEmpty { return task }
    var task = task
    let hours = request.seconds(of: asked)
    task.hours = hours
    if !hours.isEmpty { return task }
    unserved += task.sections.map {
      Unserved(subject: task.subject, line: $0.line, cause: .outsideHours(asked))
    }
    return nil
  }

  /// A road is one task, unless pieces in its middle cannot be flown: then each run between them is.
  private mutating func add(_ road: Road, _ subject: PatrolTask.Subject, _ line: Polyline) {
    let passes = road.passes == .one ? [[false, true]] : [[false], [true]]
    let parts = parts(of: line, at: road.height)
    for ways in passes {
      var run: [PatrolTask.Section] = []
      for part in parts {
        if !part.zones.isEmpty {
          close(&run, subject, road)
          let cause = Unserved.Cause.zones(part.zones.map { area.airspace.zones[$0] })
          unserved.append(Unserved(subject: subject, line: part.line, cause: cause))
          continue
        }
        for piece in part.line.pieces(ofAbout: sectionLength) {
          do throws(Refusal) {
            let section = try section(piece, of: road, against: ways)
            if let before = run.last, before.against != section.against {
              close(&run, subject, road)
            }
            run.append(section)
          } catch {
            close(&run, subject, road)
            unserved.append(Unserved(subject: subject, line: piece, cause: error.cause))
          }
        }
      }
      close(&run, subject, road)
    }
  }

  /// A road cut at the edges of the zones that may not be entered at its height.
  private func parts(of line: Polyline, at height: Altitude) -> [RoadPart] {
    var cuts: [ZoneCut] = []
    for (index, (from, to)) in zip(line.points, line.points.dropFirst()).enumerated() {
      // Where there is no path, the reason is told piece by piece.
      guard let path = try? path([from, to], at: height) else { continue }
      cuts += area.cuts(along: path).map { cut in
        ZoneCut(
          from: line.along[index] + cut.from, to: line.along[index] + cut.to, zone: cut.zone)
      }
    }
    return RoadPart.parts(of: line, cut: cuts)
  }

  private mutating func close(
    _ run: inout [PatrolTask.Section], _ subject: PatrolTask.Subject, _ road: Road
  ) {
    guard let first = run.first else { return }
    let sections = first.against == [true] ? run.reversed() : run
    tasks.append(
      PatrolTask(
        subject: subject, service: .patrol(road.speed), sections: sections,
        priority: road.priority))
    run = []
  }

  /// A piece of road with those ways of flying it that the wind allows.
  private func section(
    _ piece: Polyline, of road: Road, against ways: [Bool]
  ) throws(Refusal) -> PatrolTask.Section {
    let forward = try path(piece.points, at: road.height)
    var section = PatrolTask.Section(line: piece, paths: [], against: [])
    var refusal: LegError?
    for against in ways {
      let path = against ? forward.reversed() : forward
      do throws(LegError) {
        _ = try area.fly(path, at: road.speed)
        section.paths.append(path)
        section.against.append(against)
      } catch {
        refusal = refusal ?? error
      }
    }
    if section.paths.isEmpty, let refusal { throw Refusal(cause: .wind(refusal)) }
    return section
  }

  private mutating func add(_ node: HoverNode, _ subject: PatrolTask.Subject, _ place: Polyline) {
    do throws(Refusal) {
      let path = try path(place.points, at: node.height)
      let zones = area.forbidden(from: path[0], to: path[0]).map { area.airspace.zones[$0.zone] }
      if !zones.isEmpty { throw Refusal(cause: .zones(zones)) }
      do throws(LegError) {
        try area.checkGust(at: path[0])
      } catch {
        throw Refusal(cause: .wind(error))
      }
      let section = PatrolTask.Section(line: place, paths: [path], against: [false])
      tasks.append(
        PatrolTask(
          subject: subject, service: .dwell(node.dwell), sections: [section],
          priority: node.priority))
    } catch {
      unserved.append(Unserved(subject: subject, line: place, cause: error.cause))
    }
  }

  /// The path over a line at an asked height.
  private func path(_ line: [LocalPoint], at asked: Altitude) throws(Refusal) -> [PathPoint] {
    let height: FlightHeight
    switch asked.datum {
    case .ground: height = .aboveGround(asked.height.metres)
    case .launch: height = .level(area.sites[0].ground + asked.height.metres)
    case .meanSeaLevel:
      guard case .surface = area.ground else { throw Refusal(cause: .terrainUnknown) }
      height = .level(asked.height.metres)
    case .ellipsoid: throw Refusal(cause: .terrainUnknown)
    }
    guard let path = area.ground.drape(line, at: height), !path.isEmpty else {
      throw Refusal(cause: .terrainUnknown)
    }
    let highest = path.map(area.heightToLimit).max() ?? 0
    let allowed = area.limits.height.height.metres
    guard highest <= allowed + area.ground.slack else {
      throw Refusal(cause: .heightLimit(asked: highest, allowed: allowed))
    }
    if case .level = height, let least = lowestClearance(of: path) {
      let allowed = area.limits.returnClearance.metres
      guard least >= allowed else {
        throw Refusal(cause: .groundTooNear(clearance: least, allowed: allowed))
      }
    }
    return path
  }

  /// How near a path comes to the ground, solved along all of it, in metres; nil where the ground is
  /// level, or unknown.
  private func lowestClearance(of path: [PathPoint]) -> Double? {
    guard case .surface(let surface) = area.ground, let first = path.first else { return nil }
    let legs = path.count > 1 ? Array(zip(path, path.dropFirst())) : [(first, first)]
    return legs.compactMap { start, end in
      surface.lowestClearance(
        from: start.place, altitude: start.altitude, to: end.place, altitude: end.altitude)?.height
    }.min()
  }

  private struct Refusal: Error {
    let cause: Unserved.Cause
  }
}
