/// The closed forms as one would write them down at first: nine integers and nothing else.
struct PlainScenario {
  let L, kP, kC, WP, WC, NP, NC, SP, SC: Int

  /// Messages, length and work of one cycle, and a number for the regime.
  var cycle: (messages: Int, duration: Int, work: Int, regime: Int) {
    let a = (L - kP) * WP - WC
    let b = (L - kC) * WC - WP
    let overhead = NP + NC + SP + SC
    let fixed = kP * WP + kC * WC
    let both = WP + WC
    switch (a < SC, b < SP) {
    case (true, true):
      return (L, overhead + fixed, overhead + L * both, 0)
    case _ where WP == WC:
      return (1, WP, both, 1)
    case (false, _) where WC < WP:
      let m = (SC + (kP - 1) * WC) / (WP - WC) + kP
      return (m, m * WP + NP, m * both + NP + SC, 2)
    case (_, false) where WP < WC:
      let m = (SP + (kC - 1) * WP) / (WC - WP) + kC
      return (m, m * WC + NC, m * both + NC + SP, 3)
    case (true, _):
      let m = (b - SP) / (WP - WC) + 1
      return (L + m, overhead + fixed + m * WP, overhead + (L + m) * both, 4)
    default:
      let m = (a - SC) / (WC - WP) + 1
      return (L + m, overhead + fixed + m * WC, overhead + (L + m) * both, 5)
    }
  }
}
