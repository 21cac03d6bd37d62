import Events
import Testing

@testable import Terminal

@Suite("Mouse reports")
struct MouseReportTests {
  @Test(
    "say what the mouse does",
    arguments: [
      ("0;10;5", Mouse(.pressed(.left), x: 9, y: 4)),
      ("1;1;1", Mouse(.pressed(.middle), x: 0, y: 0)),
      ("2;1;2", Mouse(.pressed(.right), x: 0, y: 1)),
      ("32;11;5", Mouse(.dragged(.left), x: 10, y: 4)),
      ("34;11;5", Mouse(.dragged(.right), x: 10, y: 4)),
      ("3;4;4", Mouse(.released, x: 3, y: 3)),
      ("64;300;100", Mouse(.wheelUp, x: 299, y: 99)),
      ("65;1;1", Mouse(.wheelDown, x: 0, y: 0)),
      ("4;1;1", Mouse(.pressed(.left), x: 0, y: 0, modifiers: .shift)),
      ("24;1;1", Mouse(.pressed(.left), x: 0, y: 0, modifiers: [.alt, .control])),
      ("81;1;1", Mouse(.wheelDown, x: 0, y: 0, modifiers: .control)),
      ("0;1000000;1000000", Mouse(.pressed(.left), x: 999_999, y: 999_999)),
    ])
  func pressed(body: String, expected: Mouse) {
    #expect(MouseReport.parse(body.utf8, isRelease: false) == expected)
  }

  @Test("of a release name no button", arguments: [0, 1, 2, 32])
  func released(code: Int) {
    let expected = Mouse(.released, x: 6, y: 7)
    #expect(MouseReport.parse("\(code);7;8".utf8, isRelease: true) == expected)
  }

  @Test(
    "that are cut, malformed or of no use are nothing",
    arguments: [
      "", ";", ";;", "0", "0;1", "0;1;", "0;;1", ";1;1", "0;1;1;1", "0;0;1", "0;1;0", "0;-1;1",
      "0;1;1M", "x;1;1", "0;1 ;1", "0;99999999999999999999999;1", "99999999999999999999;1;1",
      "35;5;5", "66;1;1", "67;1;1", "96;1;1", "128;1;1",
    ])
  func nothing(body: String) {
    #expect(MouseReport.parse(body.utf8, isRelease: false) == nil)
  }

  @Test("of a wheel that is let go are nothing")
  func wheelReleased() {
    #expect(MouseReport.parse("64;1;1".utf8, isRelease: true) == nil)
  }
}
