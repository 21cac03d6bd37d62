extension State {
  mutating func accept(_ place: Document.Place, writtenTo path: String, _ problem: String?) {
    if let problem {
      askAgain(about: place)
      notice = Notice(.problem, "\(path): \(problem)")
    } else if case .scenario(let name) = place, acceptSaved(name, in: path) {
      notice = Notice(.plain, "saved: kickscope \(name) opens it again; it is in \(path)")
    } else {
      notice = Notice(.plain, "written: \(path)")
    }
  }

  /// Opens the question again whose answer could not be used, so that it can be mended.
  private mutating func askAgain(about place: Document.Place) {
    let title = saving?.title
    saving = nil
    guard prompt == nil, overlay == nil, typed == nil else { return }
    switch place {
    case .path(let path): exporting.format.map { ask(.exportFile($0), path) }
    case .scenario(let name): ask(.scenarioName, title ?? name)
    }
  }
}
