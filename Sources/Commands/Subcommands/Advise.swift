import ArgumentParser
import Explorer
import Glibc
import QueueModel

/// Settings near the optimum and far from every border.
struct Advise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Settings near the optimum and far from every border.",
    discussion: """
      Of all settings that --change and --within leave free it finds the one with the least T, E or \
      worst service latency within the limits, exactly, and lists settings near it: the one first \
      that stays in its regime for the largest relative change of any one of WP, WC, NP, NC, SP and \
      SC. Times have to be constant, messages always there, and each party notified or polling.

      json has today's setting, the best one, the list, and with --front the Pareto front of T, E \
      and worst latency within the limits; csv has the list, or with --front the front. Where no \
      setting meets the limits it is said which limit is in the way and what can be reached, and the \
      exit status is 65.
      """)

  @OptionGroup var start: StartOptions

  @Option(
    help: ArgumentHelp(
      "What may be changed: any of L, kP, kC, strategy; kP,kC if nothing is said.",
      valueName: "NAMES"), completion: .list(["L", "kP", "kC", "strategy"]))
  var change: String?

  @Option(
    help: ArgumentHelp(
      "How far L, kP or kC may be changed, as L=1:1024; can be given for each.",
      discussion: "L is 1 to 4096, kP and kC are 1 to L if nothing is said.",
      valueName: "NAME=LOW:HIGH"),
    completion: .list(["L=1:", "kP=1:", "kC=1:"]))
  var within: [String] = []

  @Option(help: ArgumentHelp("What there should be little of: T, E or latency.", valueName: "NAME"))
  var minimize = Objective.T

  @Option(
    help: ArgumentHelp(
      "What T, E or latency may be at most, as T=2000 or latency=10us; can be given for each.",
      valueName: "NAME=TIME"),
    completion: .list(Objective.allCases.map { "\($0.rawValue)=" }))
  var limit: [String] = []

  @Option(
    name: .customLong("within-percent"),
    help: ArgumentHelp("How much more than the least is near enough.", valueName: "PERCENT"))
  var percent = 5

  @Option(help: ArgumentHelp("How many settings are listed at most.", valueName: "N"))
  var count = 12

  @Flag(help: "The Pareto front in place of the list; in json both.")
  var front = false

  @Option(help: "What is written.")
  var format = OutputFormat.table

  @Option(help: ArgumentHelp("Emphasis in the table.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func validate() throws {
    if !Wish.percents.contains(percent) {
      throw ValidationError("--within-percent \(percent): it can be 0 to 1000.")
    }
    if count < 1 { throw ValidationError("--count \(count): it can be 1 or more.") }
  }

  func run() throws {
    let experiment = try start.point().1
    let question = try AdviceQuestion(self, about: experiment)
    let advisor = Advisor(experiment.scenario, question.freedom)
    let answer = advisor.answer(question.wish)
    let report = AdviceReport(
      today: question.today, wish: question.wish, answer: answer, isComplete: advisor.isComplete,
      showsFront: front, isEmphasised: color.emphasisesOutput)
    if answer.best != nil || format != .table {
      var output = ByteSink(descriptor: STDOUT_FILENO)
      report.write(format, to: &output)
      try output.finish()
    }
    if answer.best == nil { throw CommandFailure.limits(answer.obstacles) }
  }
}
