import Geodesy

/// Cuts source lines at junctions and joins what belongs together between them.
struct RoadNetwork {
  /// How many line ends and passages meet at each knot: 2 along a road, 1 at its end, more at a
  /// junction.
  private(set) var degrees: [Knot: Int] = [:]
  private(set) var sections: [Joined] = []

  /// A section made of one piece or several.
  struct Joined {
    var road: SourceRoad
    var id: String
    var line: [Knot]
  }

  init(_ roads: [SourceRoad]) {
    degrees.reserveCapacity(roads.count * 4)
    for road in roads {
      for (index, knot) in road.line.enumerated() {
        let isEnd = index == 0 || index == road.line.count - 1
        degrees[knot, default: 0] += isEnd ? 1 : 2
      }
    }
    join(pieces(roads))
  }

  /// The roads cut at every junction.
  private func pieces(_ roads: [SourceRoad]) -> [Joined] {
    var pieces: [Joined] = []
    pieces.reserveCapacity(roads.count * 2)
    for road in roads {
      var line: [Knot] = []
      var count = 0
      for (index, knot) in road.line.enumerated() {
        line.append(knot)
        let isLast = index == road.line.count - 1
        guard isLast || (line.count > 1 && degrees[knot, default: 0] > 2) else { continue }
        count += 1
        let id = count == 1 ? road.id : "\(road.id)/\(count)"
        pieces.append(Joined(road: road, id: id, line: line))
        line = [knot]
      }
    }
    return pieces
  }

  /// Joins pieces that meet where nothing else does, and are the same road.
  private mutating func join(_ pieces: [Joined]) {
    var ends: [Knot: [Int]] = [:]
    ends.reserveCapacity(pieces.count * 2)
    for (index, piece) in pieces.enumerated() {
      for knot in [piece.line[0], piece.line[piece.line.count - 1]] where degrees[knot] == 2 {
        ends[knot, default: []].append(index)
      }
    }
    var isTaken = [Bool](repeating: false, count: pieces.count)
    /// The piece that goes on from a knot, if it is the same road; a one-way road goes on in its
    /// direction only.
    func next(from index: Int, at knot: Knot) -> Int? {
      guard let both = ends[knot], both.count == 2, both[0] != both[1] else { return nil }
      let other = both[0] == index ? both[1] : both[0]
      guard !isTaken[other], pieces[other].road.continues(pieces[index].road) else { return nil }
      if pieces[index].road.isOneWay {
        let leaves = pieces[index].line[pieces[index].line.count - 1] == knot
        guard (pieces[other].line[0] == knot) == leaves else { return nil }
      }
      return other
    }
    sections.reserveCapacity(pieces.count)
    for start in pieces.indices where !isTaken[start] {
      isTaken[start] = true
      var joined = pieces[start]
      // Forwards from its end, then backwards from its beginning.
      for forwards in [true, false] {
        var last = start
        while let other = next(
          from: last, at: forwards ? joined.line[joined.line.count - 1] : joined.line[0])
        {
          isTaken[other] = true
          let line = pieces[other].line
          if forwards {
            let follows = line[0] == joined.line[joined.line.count - 1]
            joined.line += (follows ? line : line.reversed()).dropFirst()
          } else {
            let precedes = line[line.count - 1] == joined.line[0]
            joined.line = (precedes ? line : line.reversed()).dropLast() + joined.line
          }
          last = other
        }
      }
      sections.append(joined)
    }
  }
}
