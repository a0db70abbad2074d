/// The items of a search whose tasks may be cut between their sections.
struct Cuts {
  /// What can be served, tasks in one piece where one route can serve them.
  let whole: [SearchSpace.Item]

  /// How many sections a piece of an opened task has at most.
  private let pieceLength: Int

  /// So many pieces for each task, or so many in all, are searched as fast as whole tasks are.
  private static let piecesPerTask = 2
  private static let fewPieces = 240

  init(_ whole: [SearchSpace.Item]) {
    self.whole = whole
    let sections = whole.reduce(0) { $0 + $1.sections.count }
    let pieces = max(Self.fewPieces, Self.piecesPerTask * whole.count)
    pieceLength = max(1, (sections + pieces - 1) / max(1, pieces))
  }

  /// Whether any task can be cut at all.
  var arePossible: Bool { whole.contains { $0.sections.count > 1 } }

  /// All sections one by one, which is what a bound on any cuts needs.
  var sections: [SearchSpace.Item] {
    whole.flatMap { item in item.sections.map { item.part($0..<$0 + 1) } }
  }

  /// All tasks in pieces of about the same length.
  var opened: [SearchSpace.Item] {
    whole.flatMap { item in
      let count = item.sections.count
      let pieces = (count + pieceLength - 1) / pieceLength
      return (0..<pieces).map { piece in
        let from = item.sections.lowerBound
        return item.part(from + piece * count / pieces..<from + (piece + 1) * count / pieces)
      }
    }
  }

  /// The pieces in which tasks are served, in single sections wherever they meet, so that a cut may
  /// slide as far as a piece was long.
  func sliding(_ solution: RoutingSolution) -> [SearchSpace.Item] {
    let served = solution.routes.flatMap(\.stops).map {
      SearchSpace.Item(task: $0.task, sections: $0.sections)
    }
    let left = solution.unserved.map {
      SearchSpace.Item(task: $0.task, sections: $0.sections)
    }
    let pieces = Dictionary(grouping: served + left, by: \.task)
    return whole.flatMap { item -> [SearchSpace.Item] in
      let parts = (pieces[item.task] ?? []).filter {
        item.sections.contains($0.sections.lowerBound)
      }
      .sorted { $0.sections.lowerBound < $1.sections.lowerBound }
      return parts.flatMap { part -> [SearchSpace.Item] in
        let range = part.sections
        let isFirst = range.lowerBound == item.sections.lowerBound
        let isLast = range.upperBound == item.sections.upperBound
        let lower = isFirst ? range.lowerBound : range.lowerBound + pieceLength
        let upper = isLast ? range.upperBound : range.upperBound - pieceLength
        guard lower < upper else { return range.map { item.part($0..<$0 + 1) } }
        return (range.lowerBound..<lower).map { item.part($0..<$0 + 1) } + [
          item.part(lower..<upper)
        ]
          + (upper..<range.upperBound).map { item.part($0..<$0 + 1) }
      }
    }
  }
}

extension SearchSpace.Item {
  fileprivate func part(_ sections: Range<Int>) -> SearchSpace.Item {
    SearchSpace.Item(task: task, sections: sections)
  }
}
