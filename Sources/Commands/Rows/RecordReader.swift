/// Splits a stream of CSV (RFC 4180) into records and fields, in a buffer of one size.
///
/// Records end with LF or CR LF, a last one also with the end of the input. A quoted field may hold
/// commas, line ends and doubled quotes. A record that is broken costs only its first line: reading
/// goes on behind that.
struct RecordReader {
  /// What comes next in the stream.
  enum Step: Hashable {
    /// A record; `fields` holds it until the next step.
    case record
    case fault(Fault)
    case end
  }

  /// Why a line is not a record.
  enum Fault: Hashable {
    case unclosedQuote
    case textBehindQuote(field: Int)
    /// Lines that all end with CR alone.
    case loneReturns
    case tooLong(limit: Int)
  }

  /// A field's place in the buffer, its quotes included.
  typealias Field = Range<Int>

  /// The fields of the record.
  private(set) var fields: [Field] = []
  /// The line on which the step began, counted from 1.
  private(set) var line = 0
  /// Whether the last read found less than it asked for, so that the next may wait.
  private(set) var isCaughtUp = false

  private let source: ByteSource
  private var buffer: [UInt8]
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  private var nextLine = 1
  /// Whether the line at the position is the first of a broken record.
  private var isBroken = false

  /// A reader whose records can be as long as its buffer.
  init(_ source: ByteSource, limit: Int = 1 << 20) {
    self.source = source
    buffer = [UInt8](repeating: 0, count: limit)
  }

  /// A field as it stands in the input.
  subscript(field: Field) -> ArraySlice<UInt8> { buffer[field] }

  @inline(__always)
  subscript(byte index: Int) -> UInt8 { buffer[index] }

  /// Whether `next` will have to read before it answers.
  var needsInput: Bool { !isAtEnd && !buffer[position..<end].contains(Self.lineFeed) }

  /// Goes to the next record, over blank lines.
  mutating func next() throws(StreamError) -> Step {
    if nextLine == 1 { try skipByteOrderMark() }
    if isBroken { try skipLine() }
    while true {
      line = nextLine
      switch scan() {
      case .record(let next, let lines):
        position = next
        nextLine += lines
        if line == 1, isWhole, hasLoneReturn { return .fault(.loneReturns) }
        if !isBlank { return .record }
      case .fault(let fault):
        isBroken = true
        return .fault(fault)
      case .incomplete(let isQuoted):
        if isAtEnd { return .end }
        guard try fill() else {
          isBroken = true
          return .fault(isQuoted ? .unclosedQuote : .tooLong(limit: buffer.count))
        }
      }
    }
  }

  private enum Scan {
    case record(next: Int, lines: Int)
    case fault(Fault)
    case incomplete(isQuoted: Bool)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Finds the fields of the record that starts at the position.
  private mutating func scan() -> Scan {
    fields.removeAll(keepingCapacity: true)
    guard position < end else { return .incomplete(isQuoted: false) }
    var lines = 1
    var index = position
    while true {
      let start = index
      if index < end && buffer[index] == Self.quote {
        guard let closing = closingQuote(from: index + 1, lines: &lines) else {
          return isAtEnd ? .fault(.unclosedQuote) : .incomplete(isQuoted: true)
        }
        index = closing + 1
        let isCarriageReturn = index < end && buffer[index] == Self.carriageReturn
        let behind = isCarriageReturn ? index + 1 : index
        if behind >= end {
          guard isAtEnd else { return .incomplete(isQuoted: false) }
        } else if buffer[behind] != Self.lineFeed
          && (isCarriageReturn || buffer[behind] != Self.comma)
        {
          return .fault(.textBehindQuote(field: fields.count))
        }
        fields.append(start..<index)
        index = behind
      } else {
        while index < end, buffer[index] != Self.comma, buffer[index] != Self.lineFeed {
          index += 1
        }
        guard index < end || isAtEnd else { return .incomplete(isQuoted: false) }
        let isLast = index == end || buffer[index] == Self.lineFeed
        let hasReturn = isLast && index > start && buffer[index - 1] == Self.carriageReturn
        fields.append(start..<(hasReturn ? index - 1 : index))
      }
      if index == end { return .record(next: index, lines: lines) }
      if buffer[index] == Self.lineFeed { return .record(next: index + 1, lines: lines) }
      index += 1
    }
  }

  /// The quote that closes a field; a doubled one does not.
  private func closingQuote(from start: Int, lines: inout Int) -> Int? {
    var index = start
    while index < end {
      switch buffer[index] {
      case Self.lineFeed: lines += 1
      case Self.quote:
        if index + 1 < end {
          guard buffer[index + 1] == Self.quote else { return index }
          index += 1
        } else {
          return isAtEnd ? index : nil
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether the record goes to the end of the input, without a line's end.
  private var isWhole: Bool { position == end && position > 0 && buffer[end - 1] != Self.lineFeed }

  private var hasLoneReturn: Bool {
    fields.contains { buffer[$0].first != Self.quote && buffer[$0].contains(Self.carriageReturn) }
  }

  private var isBlank: Bool {
    fields.count == 1 && buffer[fields[0]].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Moves what is unread to the front and reads behind it; false if there is no room.
  private mutating func fill() throws(StreamError) -> Bool {
    if position > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
      }
      (position, end) = (0, end - position)
    }
    guard end < buffer.count else { return false }
    var failure: StreamError?
    let asked = buffer.count - end
    let count = buffer.withUnsafeMutableBytes { bytes in
      do throws(StreamError) {
        return try source.read(UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    isAtEnd = count == 0
    isCaughtUp = count < asked
    end += count
    return true
  }

  /// Drops the line at the position, however long it is.
  private mutating func skipLine() throws(StreamError) {
    isBroken = false
    nextLine = line + 1
    while true {
      if let lineFeed = buffer[position..<end].firstIndex(of: Self.lineFeed) {
        position = lineFeed + 1
        return
      }
      position = end
      guard !isAtEnd else { return }
      _ = try fill()
    }
  }

  private mutating func skipByteOrderMark() throws(StreamError) {
    while end - position < 3 && !isAtEnd { _ = try fill() }
    if buffer[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
  }
}
