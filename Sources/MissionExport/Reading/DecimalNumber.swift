extension StringProtocol {
  /// The number that the text writes in decimal digits; nil for anything else, such as 0x10, inf and nan,
  /// which Swift reads as well.
  var decimalNumber: Double? {
    let isDecimal = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    return isDecimal ? Double(self) : nil
  }
}
