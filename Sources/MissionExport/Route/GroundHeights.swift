public import Geodesy
public import Units

/// The ground above mean sea level at some places, in their order; nil where it is not known.
public typealias GroundHeights = @Sendable ([Coordinate]) -> [Length?]
