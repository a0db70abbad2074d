/// Finds the parameters with which the sum of squared residuals is least.
///
/// Levenberg's and Marquardt's method with one-sided differences: K. Levenberg (1944), D. Marquardt
/// (1963). For a handful of parameters and a good first guess.
///
/// - Parameters:
///   - guess: where to begin; every parameter is of the order of its guess.
///   - residuals: as many at every call, at least as many as parameters.
func leastSquares(from guess: [Double], residuals: ([Double]) -> [Double]) -> [Double] {
  var x = guess
  var r = residuals(x)
  var cost = r.map { $0 * $0 }.reduce(0, +)
  var damping = 1e-3
  for _ in 0..<100 {
    var columns: [[Double]] = []
    for i in x.indices {
      var moved = x
      let step = 1e-6 * max(abs(x[i]), 1e-6)
      moved[i] += step
      columns.append(zip(residuals(moved), r).map { ($0 - $1) / step })
    }
    var normal = columns.map { a in columns.map { b in zip(a, b).map(*).reduce(0, +) } }
    let gradient = columns.map { -zip($0, r).map(*).reduce(0, +) }
    for i in x.indices { normal[i][i] *= 1 + damping }
    guard let step = solve(normal, gradient) else { break }

    let tried = zip(x, step).map(+)
    let triedResiduals = residuals(tried)
    let triedCost = triedResiduals.map { $0 * $0 }.reduce(0, +)
    if triedCost < cost {
      let gain = cost - triedCost
      (x, r, cost) = (tried, triedResiduals, triedCost)
      damping = max(damping / 5, 1e-12)
      if gain < 1e-12 * cost { break }
    } else {
      damping *= 5
      if damping > 1e12 { break }
    }
  }
  return x
}

/// Solves a small system of linear equations by elimination with pivots; nil where it is singular.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let n = rows.count
  for i in 0..<n {
    guard let pivot = (i..<n).max(by: { abs(rows[$0][i]) < abs(rows[$1][i]) }),
      abs(rows[pivot][i]) > 1e-300
    else { return nil }
    rows.swapAt(i, pivot)
    for j in 0..<n where j != i {
      let factor = rows[j][i] / rows[i][i]
      for k in i...n { rows[j][k] -= factor * rows[i][k] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}
