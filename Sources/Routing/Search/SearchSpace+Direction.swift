extension SearchSpace {
  /// Whether the modes of an item or the ways between two locations cost differently there and back.
  static func isDirected(
    _ modes: [Mode], _ travel: [Float], locationCount: Int, _ plane: PlanarWindCosts?
  ) -> Bool {
    for x in stride(from: 0, to: modes.count, by: 2) {
      let (there, back) = (modes[x], modes[x + 1])
      if there.cost != back.cost || there.entry != back.exit || there.exit != back.entry {
        return true
      }
    }
    if let plane { return plane.wind.x != 0 || plane.wind.y != 0 }
    for a in 0..<locationCount {
      for b in 0..<a where travel[a * locationCount + b] != travel[b * locationCount + a] {
        return true
      }
    }
    return false
  }
}
