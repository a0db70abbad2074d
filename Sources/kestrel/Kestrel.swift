internal import ArgumentParser

@main
struct Kestrel: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kestrel")
}
