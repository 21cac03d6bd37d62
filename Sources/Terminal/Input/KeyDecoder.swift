package import Events

/// Makes events of what ncurses reads: one character or key code at a time, or a pause.
///
/// Whatever is not understood is dropped whole, so that an unknown sequence never acts as a row of
/// commands; nor does a paste, which is one event.
package struct KeyDecoder {
  /// What ncurses reads.
  package enum Input: Hashable {
    case scalar(UInt32)
    case code(Int32)
    /// Nothing more has arrived yet.
    case pause
  }

  private enum State {
    case ground
    /// An escape came, alone or at the head of something.
    case escape
    /// In a sequence that is in no table, behind `ESC [` or `ESC O`; empty as long as nothing follows.
    case unknown(introducer: Unicode.Scalar, isEmpty: Bool)
    case mouse([UInt8])
    /// In a report of the old protocol; so many bytes are left.
    case oldMouse(left: Int)
    case paste(String.UnicodeScalarView)
    /// An escape came in a paste: alone it is a key, for a paste may never be ended.
    case pasteEscape(String.UnicodeScalarView)
  }

  /// What is pasted beyond so many characters is dropped.
  static let maximumPaste = 200

  private var state = State.ground

  /// Nothing has been read yet.
  package init() {}

  /// Takes one input, and returns the event that it completes.
  package mutating func accept(_ input: Input) -> Event? {
    switch state {
    case .ground: ground(input)
    case .escape: escape(input)
    case .unknown(let introducer, let isEmpty): unknown(introducer, isEmpty, input)
    case .mouse(let body): mouse(body, input)
    case .oldMouse(let left): oldMouse(left, input)
    case .paste(let text): paste(text, input)
    case .pasteEscape(let text): pasteEscape(text, input)
    }
  }

  private mutating func ground(_ input: Input) -> Event? {
    switch input {
    case .pause: nil
    case .scalar(0x1B): enter(.escape)
    case .scalar(let value): Self.key(forScalar: value).map(Event.key)
    case .code(KeySequences.mouseCode): enter(.mouse([]))
    case .code(KeySequences.oldMouseCode): enter(.oldMouse(left: 3))
    case .code(KeySequences.pasteBegins): enter(.paste("".unicodeScalars))
    case .code(let code): KeyCodes.key(forCode: code).map(Event.key)
    }
  }

  private mutating func enter(_ next: State) -> Event? {
    state = next
    return nil
  }

  private mutating func escape(_ input: Input) -> Event? {
    switch input {
    case .scalar(0x1B):
      return .key(Key(.escape))
    case .scalar(let value) where value == 0x5B || value == 0x4F:
      state = .unknown(introducer: value == 0x5B ? "[" : "O", isEmpty: true)
      return nil
    case .pause, .code(KeySequences.mouseCode), .code(KeySequences.oldMouseCode),
      .code(KeySequences.pasteBegins):
      state = .ground
      _ = ground(input)
      return .key(Key(.escape))
    case .scalar, .code:
      state = .ground
      guard case .key(var key)? = ground(input) else { return nil }
      key.modifiers.insert(.alt)
      return .key(key)
    }
  }

  private mutating func unknown(
    _ introducer: Unicode.Scalar, _ isEmpty: Bool, _ input: Input
  ) -> Event? {
    switch input {
    case .scalar(0x20...0x3F):
      state = .unknown(introducer: introducer, isEmpty: false)
      return nil
    case .scalar(0x40...0x7E):
      state = .ground
      return nil
    case .pause where isEmpty:
      state = .ground
      return .key(Key(.character(introducer), .alt))
    case .pause, .scalar, .code:
      state = .ground
      return ground(input)
    }
  }

  private mutating func mouse(_ body: [UInt8], _ input: Input) -> Event? {
    switch input {
    case .pause:
      return nil
    case .scalar(let value) where 0x20...0x3F ~= value:
      // What is too long is none, and is followed to its end like any other sequence.
      state =
        body.count < MouseReport.maximumLength
        ? .mouse(body + [UInt8(value)]) : .unknown(introducer: "[", isEmpty: false)
      return nil
    case .scalar(let value) where 0x40...0x7E ~= value:
      state = .ground
      guard value == 0x4D || value == 0x6D else { return nil }
      return MouseReport.parse(body, isRelease: value == 0x6D).map(Event.mouse)
    case .scalar, .code:
      state = .ground
      return ground(input)
    }
  }

  private mutating func oldMouse(_ left: Int, _ input: Input) -> Event? {
    if input != .pause { state = left > 1 ? .oldMouse(left: left - 1) : .ground }
    return nil
  }

  private mutating func paste(_ text: String.UnicodeScalarView, _ input: Input) -> Event? {
    switch input {
    case .code(KeySequences.pasteEnds):
      state = .ground
      return text.isEmpty ? nil : .pasted(String(text))
    case .scalar(0x1B):
      return enter(.pasteEscape(text))
    case .scalar(let value) where text.count < Self.maximumPaste:
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .control
      else { return nil }
      var longer = text
      longer.append(scalar)
      state = .paste(longer)
      return nil
    case .scalar, .code, .pause:
      return nil
    }
  }

  private mutating func pasteEscape(
    _ text: String.UnicodeScalarView, _ input: Input
  ) -> Event? {
    guard input == .pause else {
      state = .paste(text)
      return paste(text, input)
    }
    state = .ground
    return .key(Key(.escape))
  }

  /// The key of a character: control characters are keys of their own or letters with control.
  private static func key(forScalar value: UInt32) -> Key? {
    switch value {
    case 8, 127: Key(.backspace)
    case 9: Key(.tab)
    case 10, 13: Key(.enter)
    case 0: Key(.character(" "), .control)
    case 1...26: Unicode.Scalar(value + 0x60).map { Key(.character($0), .control) }
    case 28...31: Unicode.Scalar(value + 0x40).map { Key(.character($0), .control) }
    case 128...159: nil
    default: Unicode.Scalar(value).map(Key.character)
    }
  }
}
