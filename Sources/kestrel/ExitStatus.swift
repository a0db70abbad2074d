internal import ArgumentParser

/// What the command ends with, so that scripts can tell the cases apart.
enum ExitStatus: Int32 {
  case done = 0
  case ourFault = 1
  case usage = 2
  case inputInvalid = 3
  case noPlan = 4
  case checkFailed = 5
  case changesFound = 10

  var exitCode: ExitCode { ExitCode(rawValue) }
}
