internal import Plotting

/// An export that is being asked for.
struct ExportState: Equatable, Sendable {
  var source = Export.Source.view
  var paper = Paper.light
  /// The format that was written last.
  var format: Export.Format?
  /// A file that is there already: given once more, it is replaced.
  var existing: String?
}
