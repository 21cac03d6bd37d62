internal import QueueModel

/// Takes the keys of a lesson's file apart.
struct LessonReader {
  let file: String
  private let settings: [Setting]
  /// The point that all steps begin from, unless they say something else.
  private var base: (preset: Preset, experiment: Experiment)?

  private static let shared = ["kind", "title", "note", "scenario", "x", "show"]
  private static let lessonKeys = shared + ["step"]
  private static let challengeKeys = shared + ["text", "goal", "knobs", "allowed", "hints"]

  private enum Kind: String, CaseIterable { case lesson, challenge }

  init(file: String, settings: [Setting]) {
    (self.file, self.settings) = (file, settings)
  }

  mutating func lesson() throws(FileError) -> Lesson {
    let kind =
      try settings.named("kind")?
      .choice(in: file, of: Kind.allCases.map { ($0.rawValue, $0) }) ?? .lesson
    let known = kind == .lesson ? Self.lessonKeys : Self.challengeKeys
    if let unknown = settings.first(where: { !known.contains($0.name) }) {
      throw unknown.unknown(in: file, known: known)
    }
    if let setting = settings.named("scenario") {
      base = try point(setting, over: nil)
    }
    let name = EditedFile.name(of: file)
    return Lesson(
      name: name, title: try settings.named("title")?.text(in: file) ?? name,
      note: try settings.named("note")?.text(in: file) ?? "",
      content: kind == .lesson ? .steps(try steps()) : .challenge(try challenge()))
  }

  private func point(
    _ setting: Setting, over base: (preset: Preset, experiment: Experiment)?
  ) throws(FileError) -> (preset: Preset, experiment: Experiment) {
    guard case .table(let inner) = setting.value else {
      throw setting.wrongKind(in: file, expected: [.table])
    }
    return try ScenarioReader(file: file, key: setting.key, line: setting.line)
      .point(inner, over: base)
  }

  /// The first thing that is wrong with each step, if all that they have in common is known; once,
  /// where it is the same in several.
  var problemsOfSteps: [FileError] {
    guard base != nil, let tables = try? tables() else { return [] }
    return tables.enumerated().reduce(into: []) { problems, entry in
      do throws(FileError) {
        _ = try step(entry.offset, entry.element).solution()
      } catch {
        if !problems.contains(error) { problems.append(error) }
      }
    }
  }

  private func steps() throws(FileError) -> [LessonStep] {
    var steps: [LessonStep] = []
    for (index, table) in try tables().enumerated() { steps.append(try step(index, table)) }
    return steps
  }

  private func step(_ index: Int, _ table: [Setting]) throws(FileError) -> LessonStep {
    let reader = LessonStepReader(
      file: file, key: "step.\(index + 1)",
      line: table.compactMap(\.line).min() ?? settings.named("step")?.line, settings: table)
    return try reader.step(try opening(of: table, reader.key))
  }

  private func tables() throws(FileError) -> [[Setting]] {
    guard let setting = settings.named("step") else { throw missing("step") }
    switch setting.value {
    case .tables(let list): return list
    case .table: throw setting.error(in: file, .notAllowed(value: "[step]", allowed: ["[[step]]"]))
    default: throw setting.wrongKind(in: file, expected: [.table])
    }
  }

  /// Where a step or a challenge begins, and what it plots: its own keys before those of the lesson.
  private func opening(of table: [Setting], _ key: String) throws(FileError) -> LessonOpening {
    var point = base
    if !key.isEmpty, let setting = table.named("scenario") {
      point = try self.point(setting, over: base)
    }
    guard let point else { throw missing("scenario") }
    let shown = table.named("show") ?? settings.named("show")
    let reading = try shown?.choice(in: file, of: Self.readings) ?? .time
    let x = try axis(table.named("x") ?? settings.named("x"), in: point.experiment, point.preset)
    return LessonOpening(
      preset: point.preset, experiment: point.experiment, x: x, reading: reading)
  }

  private static let readings: [(String, Reading)] = [
    ("T", .time), ("E", .work), ("queue latency", .queueLatency),
    ("service latency", .serviceLatency),
  ]

  private func axis(
    _ setting: Setting?, in experiment: Experiment, _ preset: Preset
  ) throws(FileError) -> Control {
    guard let setting else { return .knob(preset.x) }
    let name = try setting.text(in: file)
    guard let control = Control(named: name), !control.isChoice else {
      let numbers = Control.names.filter { Control(named: $0)?.isChoice == false }
      throw setting.error(in: file, .notAllowed(value: name, allowed: numbers))
    }
    guard experiment.value(of: control) != nil else {
      throw setting.error(in: file, .assignment(.notThere(name)))
    }
    return control
  }

  private func challenge() throws(FileError) -> Challenge {
    let reader = LessonStepReader(file: file, key: "", line: nil, settings: settings)
    let opening = try opening(of: settings, "")
    guard let setting = settings.named("goal") else { throw missing("goal") }
    return Challenge(
      opening: opening, text: try reader.text("text"), goals: try goals(setting),
      knobLimit: try knobLimit(), allowed: try allowed(), hints: try hints(),
      origin: reader.origin)
  }

  /// The parts between `and`, each shown on its own.
  private func goals(_ setting: Setting) throws(FileError) -> [Challenge.Goal] {
    let text = try setting.text(in: file)
    do throws(FormulaError) {
      let whole = try Formula(.truth, reading: text)
      guard case .all(let parts) = whole else {
        return [Challenge.Goal(written: text, formula: whole)]
      }
      let written = text.split(separator: " and ").map { String($0.trimmed) }
      guard written.count == parts.count else {
        return [Challenge.Goal(written: text, formula: whole)]
      }
      return zip(written, parts).map { Challenge.Goal(written: $0, formula: $1) }
    } catch {
      throw setting.error(in: file, .formula(error))
    }
  }

  private func knobLimit() throws(FileError) -> Int? {
    guard let setting = settings.named("knobs") else { return nil }
    let number = try setting.integer(in: file)
    guard (1...9).contains(number) else {
      throw setting.error(in: file, .outOfRange(value: number, lowest: 1, highest: 9))
    }
    return number
  }

  private func allowed() throws(FileError) -> [Control]? {
    guard let setting = settings.named("allowed") else { return nil }
    var controls: [Control] = []
    for name in try setting.texts(in: file) {
      guard let control = Control(named: name) else {
        throw setting.error(
          in: file,
          .assignment(.unknownName(name, nearest: nearest(to: name, among: Control.names))))
      }
      controls.append(control)
    }
    return controls
  }

  private func hints() throws(FileError) -> [LessonText] {
    guard let setting = settings.named("hints") else { return [] }
    var hints: [LessonText] = []
    for text in try setting.texts(in: file) {
      do throws(FileError.Problem) {
        hints.append(try LessonText(reading: text))
      } catch {
        throw setting.error(in: file, error)
      }
    }
    return hints
  }

  private func missing(_ key: String) -> FileError {
    FileError(file: file, key: key, problem: .missingKey)
  }
}
