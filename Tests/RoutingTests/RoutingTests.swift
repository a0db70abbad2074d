import Testing

@Suite("Routing") struct RoutingTests {}
