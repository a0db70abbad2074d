import FlightPerformance
import Geodesy
import Units

/// Roads and nodes made into tasks, and what could not be.
struct TaskMaking {
  var tasks: [PatrolTask] = []
  var unserved: [Unserved] = []

  private let area: PlanningArea

  /// Roads may be cut into sections of about so many metres, at which a flight may end.
  static let sectionLength = 500.0

  /// Makes a task of each run of road that can be flown, and of each node.
  init(_ request: PatrolRequest, in area: PlanningArea) {
    self.area = area
    for (index, (road, line)) in zip(request.roads, area.roads).enumerated() {
      add(road, .road(index), line)
    }
    for (index, (node, place)) in zip(request.nodes, area.nodes).enumerated() {
      add(node, .node(index), Polyline([place]))
    }
  }

  /// A road is one task, unless pieces in its middle cannot be flown: then each run between them is.
  private mutating func add(_ road: Road, _ subject: PatrolTask.Subject, _ line: Polyline) {
    let passes = road.passes == .one ? [[false, true]] : [[false], [true]]
    let pieces = line.pieces(ofAbout: TaskMaking.sectionLength)
    for ways in passes {
      var run: [PatrolTask.Section] = []
      let service = PatrolTask.Service.patrol(road.speed)
      for piece in pieces {
        do throws(Refusal) {
          let section = try section(piece, of: road, against: ways)
          if let before = run.last, before.against != section.against {
            close(&run, subject, service)
          }
          run.append(section)
        } catch {
          close(&run, subject, service)
          unserved.append(Unserved(subject: subject, line: piece, cause: error.cause))
        }
      }
      close(&run, subject, service)
    }
  }

  private mutating func close(
    _ run: inout [PatrolTask.Section], _ subject: PatrolTask.Subject, _ service: PatrolTask.Service
  ) {
    guard let first = run.first else { return }
    let sections = first.against == [true] ? run.reversed() : run
    tasks.append(PatrolTask(subject: subject, service: service, sections: sections))
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
      do throws(LegError) {
        try area.checkGust(at: path[0])
      } catch {
        throw Refusal(cause: .wind(error))
      }
      let section = PatrolTask.Section(line: place, paths: [path], against: [false])
      tasks.append(
        PatrolTask(subject: subject, service: .dwell(node.dwell), sections: [section]))
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
    return path
  }

  private struct Refusal: Error {
    let cause: Unserved.Cause
  }
}
