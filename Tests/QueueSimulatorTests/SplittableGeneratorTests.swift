import Testing

@testable import QueueSimulator

@Suite struct SplittableGeneratorTests {
  @Test func givesThePublishedNumbers() {
    var generator = SplittableGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  /// The numbers of Java's SplittableRandom.
  @Test func splitsLikeJava() {
    var generator = SplittableGenerator(seed: 42)
    var first = generator.split()
    var second = generator.split()
    #expect(
      [first.next(), first.next()] == [10_935_710_480_581_630_005, 5_410_762_927_873_577_580])
    #expect(
      [second.next(), second.next()] == [3_560_513_699_464_660_653, 11_175_718_582_628_761_012])
    #expect(
      [generator.next(), generator.next()] == [701_532_786_141_963_250, 16_015_981_125_662_989_062])
  }

  @Test func aStreamIsASplitThatDrawsNothing() {
    let origin = SplittableGenerator(seed: 99)
    var generator = origin
    for index in 0..<20 {
      var (split, stream) = (generator.split(), origin.stream(index))
      #expect((0..<4).allSatisfy { _ in split.next() == stream.next() })
    }
  }
}
