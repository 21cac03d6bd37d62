import ArgumentParser
import QueueLab

/// The process of one party of a real pair; `measure` starts two of them.
struct LabParty: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: PartyOrder.command, abstract: "One party of a real pair.", shouldDisplay: false)

  @Argument var order: [String]

  func run() throws {
    guard let order = PartyOrder(arguments: order) else {
      throw ValidationError("this is for the command measure alone.")
    }
    do throws(LabError) {
      try PartyProcess.run(order)
    } catch {
      throw CommandFailure.lab(error)
    }
  }
}
