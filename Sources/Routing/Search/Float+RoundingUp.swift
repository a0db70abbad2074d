extension Float {
  /// The least `Float` that is not below a number.
  init(roundingUp value: Double) {
    let nearest = Float(value)
    self = Double(nearest) < value ? nearest.nextUp : nearest
  }
}
