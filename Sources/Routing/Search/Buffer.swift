/// A fixed number of plain values at a fixed address, read and written without checks.
///
/// For the inner loops only: an index must be below ``count``.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
    self.count = count
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// Copies a range of elements from another buffer.
  @inline(__always)
  func copy(_ range: Range<Int>, from other: borrowing Buffer<Element>) {
    (base + range.lowerBound).update(from: other.base + range.lowerBound, count: range.count)
  }
}
