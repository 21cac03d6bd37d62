import Explorer
import QueueLab
import QueueModel
import Terminal

/// Why a command ends without doing what it was asked to.
enum CommandFailure: Error, Hashable {
  case cannotOpen(path: String, code: Int32)
  case stream(StreamError, name: String)
  case header(Columns.Fault, file: String, line: Int)
  /// Rows that had no result, after all others were written.
  case badRows(bad: Int, good: Int, file: String)
  /// Rows in which model and simulator found different values.
  case disagreement(rows: Int)
  /// No preset of that name; and no command, where one could stand.
  case unknownPreset(String, known: [String], commands: [String] = [])
  /// A command's name where a preset's is expected.
  case commandBehindOptions(String)
  case unknownTheme(String, known: [String])
  case unknownLesson(String, known: [String])
  case option(Parameter, option: String, text: String, DurationTextError)
  case scenario(ScenarioError)
  /// N or S on the x axis, while the two costs that it turns differ.
  case unequalCosts(Knob, Scenario)
  /// A stretch of the x axis of which the knob can take less than two values.
  case noRange(String, text: String, allowed: ClosedRange<Int>)
  /// A number on the x axis that the experiment does not have.
  case noSuchAxis(PlotAxis)
  /// Rows whose period was too long to simulate, after all were written.
  case unsettledRows(Int, messageLimit: Int)
  /// A period longer than the simulation was allowed to run.
  case periodTooLong(messageLimit: Int)
  /// A scenario's file of which nothing can be used.
  case file(FileError)
  /// Files of lessons that are wrong, after each was told.
  case brokenLessons(Int, of: Int)
  case terminal(TerminalError)
  /// A strategy, a distribution or arrivals that cannot be read.
  case mechanism(option: String, text: String, MechanismTextError)
  case rate(String, RateFault)
  /// A `--doubt` that cannot be read.
  case doubt(Parameter, text: String, DoubtTextError)
  /// A file of samples, and the line of it that cannot be used.
  case samples(SampleFile.Fault, file: String, Int?)
  /// A file of measurements, and the line of it that cannot be used.
  case measured(MeasuredFile.Fault, file: String, Int?)
  /// An `--over` that is no axis of this sweep.
  case axis(String, SweepAxis.Fault, TimeUnit)
  case gridTooLarge(limit: Int)
  /// A closed form that was asked for where there is none.
  case noClosedForm
  case cannotCreate(path: String, code: Int32)
  /// An output file that another run is writing.
  case fileInUse(path: String)
  /// An output file that is not of this sweep.
  case sweepFile(path: String, FinishedRows.Fault)
  /// A grid without a single point that is possible.
  case nothingPossible(points: Int, row: Int, SweepGrid.Impossible)
  /// A period that is too long to follow to its end.
  case noPeriodToTrace(limit: Int)
  /// More messages than a picture can show.
  case tooManyToDraw(messages: Int, limit: Int)
  /// A question to the advisor that has no answer.
  case advice(AdviceQuestion.Fault)
  /// Limits that no setting meets.
  case limits([Obstacle])
  /// A measurement that cannot be planned as it was asked for.
  case measure(LabOptions.Fault)
  /// A real pair that could not be measured.
  case lab(LabError)
  /// A name under which no scenario can be kept, and why.
  case presetName(String, reason: String)
  /// What the doctor found to be wrong, after all was told.
  case diagnosed(Checkup.Diagnosis)
  /// The signal that ended a command after it had written what it knew; there is more to say if it
  /// can be gone on with.
  case interrupted(signal: Int32, remark: String = "")

  /// The exit status, as in sysexits.h; 141 is what a shell shows for a broken pipe.
  var status: Int32 {
    switch self {
    case .cannotOpen: 66
    case .stream(.brokenPipe, _): 141
    case .stream: 74
    case .header(.givenTwice, _, _): 64
    case .header, .badRows, .file, .brokenLessons: 65
    case .disagreement: 70
    case .unknownPreset, .commandBehindOptions, .unknownTheme, .unknownLesson, .option, .scenario,
      .unequalCosts, .noRange, .noSuchAxis:
      64
    case .axis, .doubt, .mechanism, .rate, .gridTooLarge, .noClosedForm, .nothingPossible, .advice:
      64
    case .periodTooLong, .unsettledRows, .terminal, .noPeriodToTrace, .tooManyToDraw: 69
    case .measure, .presetName: 64
    case .lab(let error): ErrorText.status(of: error)
    case .cannotCreate, .fileInUse: 73
    case .diagnosed(.cannotExplore): 69
    case .diagnosed(.brokenFiles): 65
    case .diagnosed(.sound): 0
    case .sweepFile, .samples, .limits, .measured: 65
    case .interrupted(let signal, _): 128 + signal
    }
  }
}
