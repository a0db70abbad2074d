/// Which points of a sequence are needed so that none left out deviates by more than a tolerance.
///
/// The first and the last are always kept. Deviation is whatever the caller measures: distance on a
/// plane for a road, height for a flight path.
///
/// - Parameters:
///   - count: How many points there are.
///   - tolerance: What is allowed.
///   - deviation: How far the point `middle` lies from the piece between `first` and `last`.
/// - Returns: The kept places, ascending.
/// - Complexity: O(*n* log *n*) on average, O(*n*²) at worst.
/// - Source: D. H. Douglas, T. K. Peucker, *Cartographica* 10 (1973) 112–122.
func douglasPeucker(
  count: Int, tolerance: Double,
  deviation: (_ first: Int, _ last: Int, _ middle: Int) -> Double
) -> [Int] {
  guard count > 2 else { return Array(0..<count) }
  var keep = Array(repeating: false, count: count)
  keep[0] = true
  keep[count - 1] = true
  var open = [(0, count - 1)]
  while let (first, last) = open.popLast() {
    var worst = 0.0
    var at = first
    for middle in first + 1..<max(last, first + 1) {
      let size = deviation(first, last, middle)
      if size > worst {
        worst = size
        at = middle
      }
    }
    guard worst > tolerance else { continue }
    keep[at] = true
    open.append((first, at))
    open.append((at, last))
  }
  return keep.indices.filter { keep[$0] }
}
