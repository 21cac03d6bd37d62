internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// The one place where the state changes: takes what happened, returns what the outside must do.
  public mutating func update(_ action: Action) -> [Effect] {
    let before = movement
    var effects = react(to: action)
    checkChallenge()
    // What covers the screen takes the mouse's hold.
    if overlay != nil { release() }
    if movement != before { effects.append(.awaitRest(movement: movement)) }
    switch action {
    case .periodSimulated, .pointsSimulated, .rowsSimulated: break
    default:
      reveal()
      effects += simulationNeeded()
    }
    return effects
  }

  /// The effects of opening the explorer, before anything has happened.
  public mutating func start() -> [Effect] { simulationNeeded() }

  private mutating func react(to action: Action) -> [Effect] {
    switch action {
    case .keyPressed(let key):
      return press(key)
    case .mouseUsed(let mouse):
      return use(mouse)
    case .pasted(let text):
      paste(text)
      return []
    case .resized(let size):
      self.size = size
      release()
      if layout.body.isEmpty, overlay != .compare, overlay != .advice { overlay = nil }
      return []
    case .handRested(let movement):
      guard movement == self.movement, drag == nil, !playback.isRunning else { return [] }
      restedAfter = movement
      history.close()
      fitWhereNeeded()
      return []
    case .ticked:
      return isHiding ? [] : tick()
    case .documentWritten(let place, let path, let problem):
      accept(place, writtenTo: path, problem)
      return []
    case .documentExists(let place):
      switch place {
      case .path(let file): accept(existing: file)
      case .scenario(let name): accept(existingScenario: name)
      }
      return []
    case .periodSimulated(let request, let period):
      accept(period: period, of: request)
      return []
    case .pointsSimulated(let request, let points, let isLast):
      accept(points: points, of: request, isLast: isLast)
      return []
    case .rowsSimulated(let request, let rows, let isLast):
      accept(rows: rows, of: request, isLast: isLast)
      return []
    case .measurementAdvanced(let stage):
      measuring = stage
      return []
    case .machineCalibrated(let preset):
      accept(calibrated: preset)
      return []
    case .pointsMeasured(let data):
      accept(measured: data)
      return []
    case .measurementEnded(let problem):
      endMeasuring(problem)
      return []
    case .memoryLost(let path, let problem):
      notice = Notice(.problem, "\(path): \(problem); what you change is not kept")
      return []
    case .themesRead(let entries):
      accept(themes: entries)
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let isLeaving = lesson != nil && KeyTable.lesson.command(for: key) == .teaching(.leave)
    if let command = KeyTable.command(for: key), [.quit, .suspend, .redraw].contains(command),
      !isLeaving,
      typed == nil && overlay == nil && prompt == nil || key.modifiers.contains(.control)
    {
      return perform(command)
    }
    if typed != nil { return type(key) }
    if prompt != nil { return answer(key) }
    switch overlay {
    case .help(let line): return scrollHelp(key, from: line)
    case .presets(let selected): return choosePreset(key, from: selected)
    case .compare: return compare(key)
    case .advice: return pressInAdvice(key)
    case .lessons(let selected): return chooseLesson(key, from: selected)
    case .export: return chooseExport(key)
    case nil: break
    }
    if let effects = pressInLesson(key) ?? pressInView(key) { return effects }
    if case .character(let scalar) = key.code, ("0"..."9").contains(scalar), key.modifiers.isEmpty {
      beginTyping(scalar)
      return []
    }
    guard let command = KeyTable.command(for: key) else { return [] }
    guard isOffered(command) else {
      // Back is asked for where nothing may be open.
      if command != .stepUp {
        notice = Notice(.plain, "no room for that in \(size.width)x\(size.height) cells")
      }
      return []
    }
    return perform(command)
  }

  /// Keys that would act on something that this size of screen does not show do nothing.
  func isOffered(_ command: Command) -> Bool {
    let layout = layout
    return switch command {
    case .setX, .previousX, .nextX, .zoomIn, .zoomOut, .fit, .toggleSimulation:
      layout.hasPlot
    case .show, .nextView, .previousView, .stepDown, .stepUp, .chooseLesson, .advise, .chooseExport:
      !layout.stage.isEmpty
    case .nextReading: !layout.workPlot.isEmpty
    case .compare: hasRoomToCompare
    case .help, .choosePreset: !layout.body.isEmpty
    default: true
    }
  }

  /// A key over a table that covers everything else, which it may give other looks.
  mutating func changeLooks(_ key: Key) -> [Effect] {
    let looks: [Command] = [.nextTheme, .previousTheme, .nextGlyphs, .redraw]
    guard let command = KeyTable.command(for: key), looks.contains(command) else { return [] }
    return perform(command)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    if command.leavesWhatIsPlayed { playback.stop() }
    switch command {
    case .selectPrevious: select(-1)
    case .selectNext: select(1)
    case .turn(let turn): self.turn(selected, turn)
    case .setX: plot(against: selected)
    case .previousX: plot(against: axis(_: -1))
    case .nextX: plot(against: axis(_: 1))
    case .zoomIn: zoom(by: 0.5)
    case .zoomOut: zoom(by: 2)
    case .fit:
      zoom = nil
      fitAll()
    case .linkN: toggleLink(.N)
    case .linkS: toggleLink(.S)
    case .undo: undo()
    case .redo: redo()
    case .reset: reset()
    case .choosePreset: overlay = .presets(selected: library.all.firstIndex(of: preset) ?? 0)
    case .compare: compare()
    case .show(let view): show(self.view == view ? .plots : view)
    case .nextView: showView(1)
    case .previousView: showView(-1)
    case .stepDown: stepDown()
    case .stepUp: stepUp()
    case .advise: advise()
    case .chooseLesson: chooseLesson()
    case .chooseExport: chooseExport()
    case .askForName: askForName()
    case .askForDoubt: askForDoubt()
    case .pin: pin()
    case .bookmark: bookmark()
    case .recall: recall()
    case .play: return play()
    case .playFaster: return play(faster: true)
    case .playSlower: return play(faster: false)
    case .nextPlayMode: showNextPlayMode()
    case .toggleStopAtBorders: toggleStopAtBorders()
    case .project: project()
    case .comparing, .stepping, .teaching, .mapping, .walking, .advising: break
    case .nextTheme, .previousTheme:
      showTheme(command == .nextTheme ? 1 : -1)
    case .nextGlyphs: showNextGlyphs()
    case .nextReading: showNextReading()
    case .toggleSimulation:
      showsSimulation.toggle()
      memory.showsSimulation = showsSimulation
      notice = Notice(.plain, "simulated points \(showsSimulation ? "on" : "off")")
    case .toggleMouse:
      release()
      isMouseOn.toggle()
      memory.isMouseOn = isMouseOn
      notice = Notice(
        .plain,
        isMouseOn ? "the mouse turns knobs" : "the mouse is free to select text; m takes it back")
      return [.setMouse(isMouseOn)]
    case .showCommandLine:
      notice = Notice(.command, commandLine)
      return [.copy(commandLine)]
    case .help: overlay = .help(line: 0)
    case .redraw: return [.redraw]
    case .suspend:
      release()
      return [.suspend]
    case .quit:
      isFinished = true
      return [.quit]
    }
    return []
  }
}
