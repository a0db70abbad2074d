/// Where a function of one variable is least between two ends, to within a tolerance.
///
/// Golden section with parabolic steps: R. P. Brent, *Algorithms for Minimization without
/// Derivatives* (1973), chapter 5. The function should fall, then rise; else a local minimum is
/// found.
@inline(__always)
func minimum(
  from lower: Double, to upper: Double, tolerance: Double, of f: (Double) -> Double
) -> Double {
  let golden = 0.381966011250105
  var (a, b) = (lower, upper)
  var x = a + golden * (b - a)
  var (w, v) = (x, x)
  var fx = f(x)
  var (fw, fv) = (fx, fx)
  var (step, before) = (0.0, 0.0)
  for _ in 0..<60 {
    let middle = (a + b) / 2
    if abs(x - middle) <= 2 * tolerance - (b - a) / 2 { break }
    var isGolden = true
    if abs(before) > tolerance {
      let r = (x - w) * (fx - fv)
      var q = (x - v) * (fx - fw)
      var p = (x - v) * q - (x - w) * r
      q = 2 * (q - r)
      if q > 0 { p = -p } else { q = -q }
      if abs(p) < abs(q * before / 2), p > q * (a - x), p < q * (b - x) {
        before = step
        step = p / q
        let u = x + step
        if u - a < 2 * tolerance || b - u < 2 * tolerance {
          step = x < middle ? tolerance : -tolerance
        }
        isGolden = false
      }
    }
    if isGolden {
      before = x < middle ? b - x : a - x
      step = golden * before
    }
    let u = abs(step) >= tolerance ? x + step : x + (step > 0 ? tolerance : -tolerance)
    let fu = f(u)
    if fu <= fx {
      if u < x { b = x } else { a = x }
      (v, fv) = (w, fw)
      (w, fw) = (x, fx)
      (x, fx) = (u, fu)
    } else {
      if u < x { a = u } else { b = u }
      if fu <= fw || w == x {
        (v, fv) = (w, fw)
        (w, fw) = (u, fu)
      } else if fu <= fv || v == x || v == w {
        (v, fv) = (u, fu)
      }
    }
  }
  // The least value may lie at an end, which no inner step reaches.
  let (fa, fb) = (f(lower), f(upper))
  if fa <= fx && fa <= fb { return lower }
  return fb < fx ? upper : x
}
