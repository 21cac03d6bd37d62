internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// Whether a class has yet to predict: what would give the answer away is not shown.
  public var isHiding: Bool { lesson?.isPredicting == true }

  /// All lessons and challenges, those that ship first.
  public var lessons: [Lesson] { Lesson.builtIn + ownLessons }

  /// The least screen on which a lesson can be read.
  static let lessonSize = Size(width: 60, height: 18)

  var hasRoomForLesson: Bool {
    size.width >= Self.lessonSize.width && size.height >= Self.lessonSize.height
  }

  /// Whether it is known that the period at hand cannot be drawn.
  var hasNoPeriodToDraw: Bool {
    guard let period = simulation.period, simulation.periodOf == experiment,
      !simulation.isRunning
    else { return false }
    return period.trace == nil
  }

  /// The panel of the lesson under way, if it has room.
  var lessonPanel: LessonPanel? { lesson.flatMap { LessonPanel(self, $0) } }

  /// Puts a person's own lessons behind those that ship, and says what is wrong with others.
  public mutating func add(_ lessons: [Lesson], problems: [FileError] = []) {
    ownLessons = lessons
    lessonProblems = problems
  }

  /// Opens the list of lessons.
  mutating func chooseLesson() {
    let name = lesson?.lesson.name ?? lastLesson
    overlay = .lessons(selected: lessons.firstIndex { $0.name == name } ?? 0)
    if let problem = lessonProblems.summary { notice = Notice(.problem, problem) }
  }

  /// A key while the list of lessons is open.
  mutating func chooseLesson(_ key: Key, from selected: Int) -> [Effect] {
    let lessons = lessons
    if let next = key.line(from: selected, last: lessons.count - 1) {
      overlay = .lessons(selected: next)
      return []
    }
    switch key.code {
    case .enter, .right: begin(lessons[selected])
    case .character("r"):
      leftLessons[lessons[selected].name] = nil
      if lesson?.lesson == lessons[selected] { lesson?.isFinished = true }
      begin(lessons[selected])
    case .escape, .character("q"), .character("l"), .left: overlay = nil
    default: break
    }
    return []
  }

  /// Begins a lesson or a challenge, a lesson that was left at the step at which it was; what was on
  /// the screen before comes back behind it.
  public mutating func begin(_ lesson: Lesson) {
    release()
    (overlay, typed, prompt) = (nil, nil, nil)
    let old = self.lesson
    keepPlace()
    let left = leftLessons[lesson.name].flatMap { $0.lesson == lesson ? $0 : nil }
    let origin =
      old?.origin
      ?? LessonState.Origin(
        moment: moment, view: view, reading: lowerReading, zoom: zoom,
        showsSimulation: showsSimulation, showsResiduals: showsResiduals)
    self.lesson = LessonState(lesson, origin: origin, resuming: left)
    do throws(FileError) {
      if let challenge = lesson.challenge {
        try begin(challenge)
      } else {
        try show(step: left?.index ?? 0)
        if left != nil {
          notice = Notice(.plain, "where you left it; Bksp goes back, l r restarts")
        }
      }
    } catch {
      self.lesson = old
      notice = Notice(.problem, error.text)
    }
    reveal()
  }

  /// Puts a step on the screen: with its answer, if it has one.
  mutating func show(step index: Int) throws(FileError) {
    guard var lesson, lesson.lesson.steps.indices.contains(index) else { return }
    let step = lesson.lesson.steps[index]
    lesson.solution = try step.solution()
    (lesson.index, lesson.isFinished, lesson.line) = (index, false, 0)
    self.lesson = lesson
    place(step.opening, focus: step.focus)
    let x = step.opening.x
    if let end = step.after.value(of: x), !viewport(of: x).isComfortable(for: end) {
      let wider = Viewport.fitting(step.after, x)
      if wider.isComfortable(for: value(of: x))
        || !viewport(of: x).contains(end) && wider.contains(value(of: x))
      {
        viewports[x] = wider
        fitTops()
      }
    }
    if lesson.answer != nil { turn(to: step) }
  }

  /// Puts the operating point where a step or a challenge begins.
  mutating func place(_ opening: LessonOpening, focus: Control) {
    history.close()
    history.record(moment, before: .other)
    playback.stop()
    doubts = Doubts()
    showsResiduals = false
    experiment = opening.experiment
    preset = opening.preset
    links = Links(
      N: [opening.x, focus].contains(.N), S: [opening.x, focus].contains(.S))
    view = .plots
    lowerReading = opening.reading == .time ? .work : opening.reading
    xControl = opening.x
    selected = controls.contains(focus) ? focus : opening.x
    showsSimulation = true
    movement += 1
    fitAll()
    notice = nil
  }

  /// Applies the change of a step.
  mutating func turn(to step: LessonStep) {
    playback.stop()
    let old = experiment
    history.close()
    history.record(moment, before: .other)
    experiment = step.after
    unlinkWhatDiffers()
    if !controls.contains(selected) { selected = controls[0] }
    movement += 1
    keepInView()
    fitTops()
    notice = Crossing.notice(from: old, to: experiment, by: step.focus)
  }

  /// Notes how far the lesson under way is, for when it is begun again.
  private mutating func keepPlace() {
    guard let lesson else { return }
    lastLesson = lesson.lesson.name
    let isUnderWay = lesson.index > 0 || lesson.answer != nil
    let isLeft = lesson.challenge == nil && !lesson.isFinished && isUnderWay
    leftLessons[lesson.lesson.name] = isLeft ? lesson : nil
  }

  /// Leaves the lesson: everything is as it was before.
  mutating func leaveLesson() {
    guard let lesson else { return }
    keepPlace()
    playback.stop()
    history.close()
    history.record(moment, before: .other)
    self.lesson = nil
    let origin = lesson.origin
    take(origin.moment)
    (showsSimulation, showsResiduals) = (origin.showsSimulation, origin.showsResiduals)
    (view, lowerReading) = (origin.view, origin.reading)
    movement += 1
    fitAll()
    zoom = origin.zoom
    fitTops()
    notice = Notice(.plain, "back where you were; l opens the lessons")
  }
}
