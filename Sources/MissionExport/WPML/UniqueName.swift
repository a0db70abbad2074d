/// A name of the shape of a UUID, the same for the same text: files that ask for one must not differ
/// from one export to the next.
struct UniqueName {
  let text: String

  init(of source: String) {
    // FNV-1a, twice from different beginnings.
    var halves: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15]
    for byte in source.utf8 {
      for i in halves.indices { halves[i] = (halves[i] ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = halves.map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    text = groups.joined(separator: "-")
  }
}
