/// Damages files, the same way for the same seed.
struct InputMutator {
  private var state: UInt64
  private let corpus: [FuzzInput]

  init(seed: UInt64, corpus: [FuzzInput]) {
    state = seed
    self.corpus = corpus
  }

  mutating func next() -> FuzzInput {
    var input = corpus[below(corpus.count)]
    let part = below(input.parts.count)
    // Damaged bytes are mostly refused at once; damaged numbers and words get deep into the checks.
    if below(4) == 0 {
      for _ in 0...below(6) { damage(&input.parts[part]) }
    } else {
      for _ in 0...below(3) { changeWord(&input.parts[part]) }
    }
    return input
  }

  /// Puts another number or word in the place of one.
  private mutating func changeWord(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = below(bytes.count)
    guard let start = bytes[at...].firstIndex(where: Self.isOfWord) else { return }
    let end = bytes[start...].firstIndex { !Self.isOfWord($0) } ?? bytes.endIndex
    let word = Array(Self.words[below(Self.words.count)].utf8)
    bytes.replaceSubrange(start..<end, with: word)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static let words = [
    "0", "-1", "1", "2", "3", "16", "19", "22", "65535", "99999999", "-0.0", "0.000001", "91",
    "181",
    "-200", "1e308", "-1e308", "1e-320", "NaN", "inf", "", "x", "37.8591", "112.5801", "1e19",
    "9223372036854775808", "0.1", "200.5",
  ]

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: random())]
      return
    }
    let at = below(bytes.count)
    let length = 1 + below(min(64, bytes.count - at))
    switch below(8) {
    case 0: bytes[at] ^= 1 << UInt8(below(8))
    case 1: bytes[at] = UInt8(truncatingIfNeeded: random())
    case 2: bytes.removeSubrange(at..<(at + length))
    case 3: bytes.insert(contentsOf: bytes[at..<(at + length)], at: at)
    case 4: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)].utf8, at: at)
    case 5:
      let token = Array(Self.tokens[below(Self.tokens.count)].utf8)
      bytes.replaceSubrange(at..<(at + min(length, bytes.count - at)), with: token)
    case 6 where below(8) == 0: bytes.removeSubrange(at...)
    default:
      let other = corpus[below(corpus.count)]
      let donor = other.parts[below(other.parts.count)]
      guard !donor.isEmpty else { return }
      let from = below(donor.count)
      bytes.insert(contentsOf: donor[from..<min(donor.count, from + length)], at: at)
    }
  }

  private static let tokens = [
    "<", ">", "</", "/>", "&#0;", "&amp;", "<![CDATA[", "]]>", "<!--", "<?", "<a>", "<Placemark>",
    "</Placemark>", "\"", "{", "}", "[", "]", ",", ":", "\\u", "\\ud800", "null", "true", "-",
    "1e308",
    "-1e309", "NaN", "inf", "0x7fffffffffffffff", "9223372036854775807", "-9223372036854775808",
    "65536", "0", "\t", "\n", "\r\n", "\u{0}", "é", "180", "-90.0000001", "PK\u{5}\u{6}",
  ]

  private mutating func below(_ count: Int) -> Int { Int(random() % UInt64(max(1, count))) }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
