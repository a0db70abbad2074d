/// The numbers that MAVLink missions use.
enum MAVLinkVocabulary {
  static let frames: Set<Int> = [0, 2, 3, 5, 6, 10, 11]

  /// Commands with a place that is not flown to, or not at once: regions of interest, home, a landing's
  /// beginning; and all that are places to fly to.
  static let located: Set<Int> = Set(
    [16, 17, 18, 19, 21, 22, 23, 24, 25, 31, 80, 81, 82, 84, 85, 94, 179, 189, 191, 192, 195, 201])

  /// Commands without a place whose fifth or sixth parameter says something.
  static let withFifthParameter: Set<Int> = [
    MAVLinkCommand.digicamControl, MAVLinkCommand.gimbalPitchYaw,
  ]

  /// Measured on uploads to ArduCopter 4.8-dev.
  static let acceptedByArduCopter: Set<Int> = [
    16, 17, 18, 19, 20, 21, 22, 31, 82, 85, 92, 93, 94, 112, 114, 115, 177, 178, 179, 181, 183,
    189, 195, 197, 201, 203, 205, 206, 211, 212, 215, 222, 531, 532, 534, 600, 1000, 2000, 2001,
    2500, 2501, 3000, 42600,
  ]

  /// What PX4's own check of missions lets through (`FeasibilityChecker.cpp`, 2024).
  static let acceptedByPX4: Set<Int> = [
    0, 16, 17, 19, 20, 21, 22, 31, 84, 85, 93, 177, 178, 179, 183, 187, 189, 195, 196, 197, 200,
    201,
    203, 204, 205, 206, 211, 214, 260, 530, 531, 532, 1000, 1001, 2000, 2001, 2003, 2500, 2501,
    3000,
    4501, 42600,
  ]

  /// Commands of MAVLink's common set that stand in missions.
  static let known: Set<Int> = acceptedByArduCopter.union(acceptedByPX4).union([
    23, 24, 25, 30, 32, 33, 34, 36, 80, 81, 83, 84, 95, 113, 159, 176, 180, 182, 184, 185, 186, 187,
    188, 190, 191, 192, 193, 194, 196, 198, 199, 200, 202, 204, 207, 208, 209, 210, 213, 214, 220,
    221, 223, 240, 241, 243, 245, 246, 247, 248, 252, 300, 400, 410, 420, 500, 510, 511, 519, 520,
    521, 522, 523, 524, 525, 526, 527, 528, 529, 530, 533, 535, 601, 900, 901, 902, 1001, 2002,
    2003, 2004, 2005, 2010, 2011, 2502, 2503, 2504, 2505, 2510, 2511, 2520, 2600, 2800, 2801, 3001,
    4000, 4001, 4501, 5000, 5001, 5002, 5003, 5004, 5100, 42700, 43003,
  ])
}
