import QueueModel
import Testing

@Test func prototype() throws {
  let s = try Scenario(L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
  #expect(s.closedForm.T == Fraction(3900))
  #expect(s.closedForm.E == Fraction(5200))
  for k in Knob.nine { for b in s.borders(along: k) { print(k.symbol, b.position, b.below.value, b.below.form.regime, b.above.form.regime, b.causes) } }
  for k in Knob.nine { print(k.symbol, s.nextJump(along: k, .down) as Any, s.nextJump(along: k, .up) as Any) }
}
