import ArgumentParser
import Testing

@testable import kickscope_fuzz

@Suite struct CommandTests {
  @Test func hasItsName() {
    #expect(KickscopeFuzz.configuration.commandName == "kickscope-fuzz")
  }
}
