/// The pointers into a ``SearchSpace`` that the inner loops read.
///
/// Valid only inside ``SearchSpace/withTables(_:)``.
struct Tables {
  let count: Int
  let modes: UnsafePointer<SearchSpace.Mode>
  let ends: UnsafePointer<SearchSpace.Ends>
  let locationCount: Int
  let siteCount: Int
  let start: UnsafePointer<Float>
  let home: UnsafePointer<Float>
  let hasContingency: Bool
  let isDirected: Bool
  let timetable: UnsafePointer<Timetable>?

  private let travel: UnsafePointer<Float>?
  private let points: UnsafePointer<PlanarPoint>
  private let wind: PlanarPoint
  private let headroom: Double
  private let scale: Double

  fileprivate init(
    space: SearchSpace, modes: UnsafePointer<SearchSpace.Mode>,
    ends: UnsafePointer<SearchSpace.Ends>, start: UnsafePointer<Float>,
    home: UnsafePointer<Float>, travel: UnsafePointer<Float>, points: UnsafePointer<PlanarPoint>,
    timetable: UnsafePointer<Timetable>?
  ) {
    self.timetable = timetable
    count = space.count
    locationCount = space.locationCount
    siteCount = space.siteCount
    hasContingency = space.hasContingency
    isDirected = space.isDirected
    self.modes = modes
    self.ends = ends
    self.start = start
    self.home = home
    self.travel = space.plane == nil ? travel : nil
    self.points = points
    wind = space.plane?.wind ?? PlanarPoint(x: 0, y: 0)
    headroom = space.plane?.headroom ?? 1
    scale = space.plane?.costPerSecond ?? 1
  }

  /// The cost from one location to another.
  @inline(__always)
  func travel(_ from: Int32, _ to: Int32) -> Double {
    if let travel { return Double(travel[Int(from) &* locationCount &+ Int(to)]) }
    let a = points[Int(from)]
    let b = points[Int(to)]
    // 2⁻⁴⁰ more than covers the rounding, as in the table.
    return PlanarWindCosts.cost(dx: b.x - a.x, dy: b.y - a.y, wind: wind, headroom: headroom)
      * scale * (1 + 0x1p-40)
  }

  /// The cost from the end of one mode to the start of another.
  @inline(__always)
  func link(_ x: Int, _ y: Int) -> Double {
    travel(ends[x].exit, ends[y].entry)
  }

  /// The cost from the start of a route at a site to the start of a mode.
  @inline(__always)
  func start(_ site: Int, _ x: Int) -> Double {
    Double(start[site &* locationCount &+ Int(ends[x].entry)])
  }

  /// The cost from the end of a mode to the end of a route from a site.
  @inline(__always)
  func home(_ site: Int, _ x: Int) -> Double {
    Double(home[site &* locationCount &+ Int(ends[x].exit)])
  }
}

extension SearchSpace {
  /// Calls a function with the pointers into this space.
  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    let points = plane?.points ?? []
    return modes.withUnsafeBufferPointer { modes in
      ends.withUnsafeBufferPointer { ends in
        start.withUnsafeBufferPointer { start in
          home.withUnsafeBufferPointer { home in
            travel.withUnsafeBufferPointer { travel in
              points.withUnsafeBufferPointer { points in
                // An empty array may have no address; nothing is read through the stand-in then.
                withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { spare in
                  let stand = UnsafeRawPointer(spare.baseAddress.unsafelyUnwrapped)
                  func tables(_ timetable: UnsafePointer<Timetable>?) -> Tables {
                    Tables(
                      space: self,
                      modes: modes.baseAddress ?? stand.assumingMemoryBound(to: Mode.self),
                      ends: ends.baseAddress ?? stand.assumingMemoryBound(to: Ends.self),
                      start: start.baseAddress ?? stand.assumingMemoryBound(to: Float.self),
                      home: home.baseAddress ?? stand.assumingMemoryBound(to: Float.self),
                      travel: travel.baseAddress ?? stand.assumingMemoryBound(to: Float.self),
                      points: points.baseAddress
                        ?? stand.assumingMemoryBound(to: PlanarPoint.self),
                      timetable: timetable)
                  }
                  guard let timetable else { return body(tables(nil)) }
                  return withUnsafePointer(to: timetable) { body(tables($0)) }
                }
              }
            }
          }
        }
      }
    }
  }
}
