import Diagnostics

/// What is wrong with a line, and where.
struct LineFault: Error {
  var fault: Fault
  var place: Substring.Index

  init(_ fault: Fault, at place: Substring.Index) {
    self.fault = fault
    self.place = place
  }
}
