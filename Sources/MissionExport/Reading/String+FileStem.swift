extension String {
  /// A path's last name without its ending.
  var fileStem: String {
    let last = split(separator: "/").last.map(String.init) ?? self
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}
