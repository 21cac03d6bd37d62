extension State {
  mutating func accept(_ place: Document.Place, writtenTo path: String, _ problem: String?) {
    if let problem {
      saving = nil
      notice = Notice(.problem, "\(path): \(problem)")
    } else if case .scenario(let name) = place, acceptSaved(name, in: path) {
      notice = Notice(.plain, "saved: kickscope \(name) opens it again; it is in \(path)")
    } else {
      notice = Notice(.plain, "written: \(path)")
    }
  }
}
