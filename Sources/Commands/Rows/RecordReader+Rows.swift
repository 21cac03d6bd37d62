extension RecordReader {
  /// The fields of the next row, or nil at the end.
  /// - Parameter failure: what a fault of the file is, and the line where it stands.
  mutating func nextRow(
    of source: ByteSource, failure: (Fault, Int) -> CommandFailure
  ) throws(CommandFailure) -> [String]? {
    let step: Step
    do throws(StreamError) {
      step = try next()
    } catch {
      throw .stream(error, name: source.name)
    }
    switch step {
    case .end: return nil
    case .fault(let fault): throw failure(fault, line)
    case .record: return header
    }
  }
}
