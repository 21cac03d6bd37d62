import QueueModel

extension Fraction {
  /// As a person reads it in every table.
  var rounded: String { text { $0.append(rounded: self) } }

  /// As tables for programs have it: the shortest decimal of the nearest `Double`.
  var decimal: String { text { $0.append(decimal: self) } }

  private func text(_ write: (inout ByteSink) -> Void) -> String {
    var sink = ByteSink.inMemory()
    write(&sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
