internal import QueueModel

extension Prompt {
  /// The question and the answer so far, with a cursor behind; what is wrong with it instead, if it
  /// was given.
  func line(_ state: State) -> String {
    if let notice = state.notice, notice.kind == .problem { return "\(notice.text): \(text)▏" }
    return "\(question(state)) \(text)▏"
  }

  private func question(_ state: State) -> String {
    switch purpose {
    case .scenarioName: "save this scenario as:"
    case .exportFile(let format): "write \(format.rawValue.uppercased()) to:"
    case .doubt(let control): "\(control.name) may be off by (10%, 200, 0):"
    case .prediction: "your prediction:"
    case .limits: "at most (T=2000 E=2.5us latency=10us, or nothing):"
    }
  }
}
