internal import Events

extension State {
  mutating func ask(_ purpose: Prompt.Purpose, _ text: String = "") {
    release()
    playback.stop()
    notice = nil
    prompt = Prompt(purpose, text)
  }

  /// A key while a question is open.
  mutating func answer(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch key.code {
    case .escape:
      self.prompt = nil
      notice = nil
    case .enter: return answer(prompt)
    case .character("u") where key.modifiers == .control:
      prompt.text = ""
      self.prompt = prompt
      notice = nil
    case .backspace, .delete:
      if !prompt.text.isEmpty { prompt.text.removeLast() }
      self.prompt = prompt
    case .character(let scalar) where key.modifiers.isEmpty:
      append([scalar])
    default: break
    }
    return []
  }

  /// Text that is typed or pasted as an answer; what cannot be shown is left out.
  mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
    guard var prompt else { return }
    for scalar in scalars where scalar.properties.generalCategory != .control {
      if prompt.text.unicodeScalars.count < 200 { prompt.text.unicodeScalars.append(scalar) }
    }
    self.prompt = prompt
    notice = nil
  }

  /// Takes an answer; a wrong one stays, so that it can be mended.
  private mutating func answer(_ prompt: Prompt) -> [Effect] {
    switch prompt.purpose {
    case .scenarioName: save(as: prompt.text)
    case .exportFile(let format): export(format, to: prompt.text)
    case .doubt(let control): doubt(control, prompt.text)
    case .prediction: predict(prompt.text)
    case .limits: limitAdvice(prompt.text)
    }
  }
}
