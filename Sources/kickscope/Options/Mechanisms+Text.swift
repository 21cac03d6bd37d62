import QueueModel

extension Strategy {
  var text: String { "\(kind.rawValue)" }
}
extension Distribution {
  var text: String { "\(self)" }
}
extension Arrivals {
  var text: String { "\(self)" }
}
