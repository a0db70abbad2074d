import Testing

@Suite("FlightPerformance") struct FlightPerformanceTests {}
