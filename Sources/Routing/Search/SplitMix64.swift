/// A small generator of pseudo-random numbers with a period of 2⁶⁴.
///
/// Source: Steele, Lea & Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to below `bound`; the bias is below bound ÷ 2³².
  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number from 0 to below 1.
  @inline(__always)
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A generator for a part of the work that does not depend on how much others draw.
  func forked(_ index: Int) -> SplitMix64 {
    var fork = SplitMix64(seed: state &+ UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
    _ = fork.next()
    return fork
  }
}
