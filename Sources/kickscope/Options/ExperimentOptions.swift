import ArgumentParser
import QueueModel

/// The scenario, what the parties do when they cannot go on, how times vary, and where messages
/// come from.
struct ExperimentOptions: ParsableArguments {
  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  func experiment() throws(CommandFailure) -> (Experiment, remarks: [String]) {
    (Experiment(try parameters.scenario(), C: .spin(budget: 399)), [])
  }
}
