extension State {
  mutating func accept(_ place: Document.Place, writtenTo path: String, _ problem: String?) {
    notice =
      problem.map { Notice(.problem, "\(path): \($0)") } ?? Notice(.plain, "written: \(path)")
  }
}
