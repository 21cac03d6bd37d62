internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// Opens the choice of formats for what is on screen.
  mutating func chooseExport() {
    exporting = ExportState(source: overlay == .compare ? .comparison : .view)
    overlay = .export
  }

  /// A key while the choice of formats is open.
  mutating func chooseExport(_ key: Key) -> [Effect] {
    guard let choice = ExportPanel.choices.first(where: { Key(.character($0.key)) == key }) else {
      if [.escape, .character("q"), .character("e")].contains(key.code) { closeExport() }
      return []
    }
    closeExport()
    guard let format = choice.format else { return perform(.showCommandLine) }
    exporting.paper = choice.paper
    ask(.exportFile(format), "\(proposedName).\(format.rawValue)")
    return []
  }

  /// Back to what was on screen before.
  private mutating func closeExport() {
    overlay = exporting.source == .comparison ? .compare : nil
  }

  /// A name that tells what is in the file.
  private var proposedName: String {
    let dark = exporting.paper == .dark ? "-dark" : ""
    if exporting.source == .comparison { return "kickscope-strategies\(dark)" }
    let axis = xControl.name.replacing(" of ", with: "-").replacing(" ", with: "-")
    switch view {
    case .period, .events: return "kickscope-period\(dark)"
    case .multiples: return "kickscope-all\(dark)"
    case .map where hasOwnFigure: return "kickscope-map\(dark)"
    case .plots, .map, .margins: return "kickscope-\(axis)\(dark)"
    }
  }

  /// Writes what is on screen to a file; one that is there is replaced when it is given again.
  mutating func export(_ format: Export.Format, to file: String) -> [Effect] {
    let file = String(file[...].trimmed)
    guard !file.isEmpty, !file.hasSuffix("/") else {
      notice = Notice(.problem, "write the name of a file, as kickscope.\(format.rawValue)")
      return []
    }
    let isReplaced = exporting.existing == file
    exporting.existing = nil
    prompt = nil
    notice = Notice(.plain, "writing \(file)")
    let document = Document(
      place: .path(file), text: exported(as: format), mayReplace: isReplaced)
    exporting.format = format
    return [.write(document)]
  }

  private func exported(as format: Export.Format) -> String {
    switch format {
    case .svg: figure(on: exporting.paper).svg(on: exporting.paper)
    case .csv: table.csv
    case .json: table.json
    }
  }

  /// Asks once more where a file would be lost.
  mutating func accept(existing file: String) {
    guard let format = exporting.format, prompt == nil else { return }
    guard typed == nil else {
      notice = Notice(.problem, "\(file) is there already, and is as it was")
      return
    }
    exporting.existing = file
    ask(.exportFile(format), file)
    notice = Notice(.problem, "that file is there; Enter again replaces it")
  }
}
