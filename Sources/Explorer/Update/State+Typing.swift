internal import Events
internal import QueueModel

extension State {
  /// A key while a value is being typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard let text = typed else { return [] }
    switch key.code {
    case .escape:
      typed = nil
      notice = nil
    case .enter:
      accept(text)
    case .backspace, .delete:
      typed = text.count > 1 ? String(text.dropLast()) : nil
    case .up, .down, .tab:
      accept(text)
      if typed == nil { select(key.code == .up ? -1 : 1) }
    case .character(let scalar) where key.modifiers.isEmpty && Self.isTypable(scalar):
      append([scalar], to: text)
    default: break
    }
    return []
  }

  /// Pasted text is typed, or begins what is typed; it is never a row of commands.
  mutating func paste(_ text: String) {
    if prompt != nil { return append(text.unicodeScalars) }
    let typable = text.unicodeScalars.filter(Self.isTypable)
    if let typed {
      append(typable, to: typed)
    } else if overlay == nil, !isHiding, !selected.isChoice, let first = text.unicodeScalars.first,
      ("0"..."9").contains(first)
    {
      append(typable, to: "")
    } else {
      notice = Notice(.plain, "a paste is taken only as a value")
    }
  }

  private mutating func append(_ scalars: some Sequence<Unicode.Scalar>, to text: String) {
    typed = scalars.reduce(into: text) { text, scalar in
      if text.unicodeScalars.count < 24 { text.unicodeScalars.append(scalar) }
    }
  }

  private static func isTypable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || [" ", "_", ".", ",", "µ", "μ"].contains(scalar)
  }

  /// A digit begins a value, or picks an alternative of a choice.
  mutating func beginTyping(_ digit: Unicode.Scalar) {
    guard selected.isChoice else {
      typed = String(Character(digit))
      return
    }
    pick(selected, Int(digit.value) - 0x30)
  }

  /// Sets the selected control to what was typed; wrong text stays, so that it can be mended.
  private mutating func accept(_ text: String) {
    do {
      let value = try selected.value(of: text, unit: scenario.unit)
      // A queue shorter than its thresholds takes them with it, as the slider does.
      let allowed = selected == .L ? Parameter.L.range : experiment.range(of: selected)
      guard allowed.contains(value) else {
        notice = Notice(.problem, outside(value))
        return
      }
      typed = nil
      notice = nil
      history.close()
      move(selected, to: value)
      history.close()
    } catch {
      notice = Notice(
        .problem, "\(ValueText.quoted(text)): \(ValueText.sentence(error, of: selected))")
    }
  }

  /// Why a value is out of range; only a threshold's range depends on the other knobs.
  private func outside(_ value: Int) -> String {
    guard let parameter = selected.knob?.leader else {
      return ValueText.sentence(outOfRange: selected, in: experiment.range(of: selected))
    }
    return ValueText.sentence(
      parameter.range.contains(value)
        ? .thresholdAboveLength(parameter, value: value, length: scenario.L)
        : .outOfRange(parameter, value: value, allowed: parameter.range))
  }
}

extension Control {
  /// The value that a text means: ticks, a count, or a share in hundredths.
  fileprivate func value(of text: String, unit: TimeUnit) throws(DurationTextError) -> Int {
    guard case .variation = self else {
      return isDuration
        ? try DurationText.ticks(text, unit: unit) : try DurationText.count(text)
    }
    let number = Double(text.replacing(",", with: "."))
    guard let number, number.magnitude <= 1e9 else { throw .notANumber(text) }
    return Int((number * 100).rounded())
  }
}
