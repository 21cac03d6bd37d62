import Plotting
import Programs

/// What a terminal sends when a person, a mouse or an accident is at it.
struct RandomInput {
  private var generator: SplitMix64

  init(_ generator: SplitMix64) { self.generator = generator }

  /// What happens next at the terminal.
  enum Piece {
    case bytes([UInt8])
    case resize(Size)
    /// ^Z, and on again.
    case suspend
    /// Nothing for so many milliseconds.
    case pause(Int)
  }

  private static let keys = Array(
    "hjklkjxXnwMvstTgpcalWNSuzUZrydebBGoO ()[]{}<>,.+-=%^Y0123456789us?m".utf8)
  private static let sequences = [
    "[A", "[B", "[C", "[D", "OA", "OB", "OC", "OD", "[H", "[F", "[5~", "[6~", "[3~", "[1;2C",
    "[1;2D", "[Z", "OP", "[11~", "[24~", "[15;5~", "[1;9A", "OM", "[[A", "[a", "Oa",
  ]

  mutating func next(_ size: Size) -> Piece {
    switch generator.number(0...199) {
    case 0..<80: .bytes([generator.one(of: Self.keys)])
    case 80..<115: .bytes(escape(generator.one(of: Self.sequences)))
    case 115..<126: .bytes([generator.one(of: [13, 13, 10, 9, 127, 8])])
    case 126..<140: .bytes([0x1B])
    case 140..<165: .bytes(mouse(size))
    case 165..<170: .bytes(paste())
    case 170..<177: .bytes(Array(String(scalar()).utf8))
    case 177..<185: .bytes(noise())
    case 185..<191: .resize(newSize())
    case 191: generator.chance(60) ? .suspend : .pause(1)
    case 192:
      generator.chance(15) ? .bytes([generator.one(of: [0x71, 0x71, 0x03, 0x1C])]) : .pause(5)
    default: .pause(generator.chance(10) ? 40 : generator.number(0...3))
    }
  }

  mutating func newSize() -> Size {
    generator.chance(50)
      ? generator.one(of: [
        Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 1, height: 1),
        Size(width: 300, height: 100), Size(width: 40, height: 12), Size(width: 200, height: 60),
      ]) : Size(width: generator.number(1...300), height: generator.number(1...100))
  }

  private func escape(_ rest: String) -> [UInt8] { [0x1B] + Array(rest.utf8) }

  /// A report as xterm sends it, right or wrong, or one of the old protocol.
  private mutating func mouse(_ size: Size) -> [UInt8] {
    let button = generator.one(of: [0, 0, 0, 32, 32, 32, 64, 65, 2, 1, 35, 66, 128, 16])
    if generator.chance(8) {
      let places = [generator.number(33...255), generator.number(33...255)].map { UInt8($0) }
      return escape("[M") + [UInt8(32 + button & 0x7F)] + places
    }
    if generator.chance(5) { return escape(generator.one(of: ["[<", "[<0;", "[<0;1;M", "[<;;m"])) }
    let (x, y) = (generator.number(0...size.width + 2), generator.number(0...size.height + 2))
    return escape("[<\(button);\(x);\(y)\(generator.chance(25) ? "m" : "M")")
  }

  /// With its marks, or with only one of them; the second comes some time.
  private mutating func paste() -> [UInt8] {
    let length = generator.chance(10) ? 3000 : generator.number(0...40)
    let text = (0..<length).flatMap { _ in Array(String(scalar()).utf8) }.filter(Self.isHarmless)
    let end = generator.chance(90) ? escape("[201~") : []
    return escape("[200~") + text + end
  }

  private mutating func scalar() -> Unicode.Scalar {
    let scalar = RandomText.scalar(generator.number(0...3), &generator)
    return scalar.isASCII && !Self.isHarmless(UInt8(scalar.value)) ? "0" : scalar
  }

  private mutating func noise() -> [UInt8] {
    (0..<generator.number(1...12)).map { _ in UInt8(generator.number(0...255)) }
      .filter(Self.isHarmless)
  }

  /// Neither a signal nor the end, and no file is named that stands in another folder.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    ![0x03, 0x04, 0x1A, 0x1C, 0x71, UInt8(ascii: "/")].contains(byte)
  }
}
