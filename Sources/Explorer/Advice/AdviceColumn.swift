internal import Plotting
internal import QueueModel

/// What the list of proposals tells of each.
enum AdviceColumn: CaseIterable {
  case L, kP, kC, strategy, T, E, latency, regime, border

  var heading: String {
    switch self {
    case .L: "L"
    case .kP: "kP"
    case .kC: "kC"
    case .strategy: "strategy"
    case .T: "T"
    case .E: "E"
    case .latency: "worst lat."
    case .regime: "in"
    case .border: "border"
    }
  }

  /// With a blank before it.
  var width: Int {
    switch self {
    case .L, .kP, .kC: 7
    case .strategy: 11
    case .T, .E: 9
    case .latency: 11
    case .regime: 4
    case .border: 11
    }
  }

  func text(of advice: Advice) -> String {
    let setting = advice.setting
    switch self {
    case .L: return count(setting.scenario.L)
    case .kP: return setting.pairing.C == .notify ? count(setting.scenario.kP) : "–"
    case .kC: return setting.pairing.P == .notify ? count(setting.scenario.kC) : "–"
    case .strategy: return AdviceText.name(of: setting.pairing)
    case .T: return fitting(Readout.ticks(setting.T), setting.approximate(.T))
    case .E: return fitting(Readout.ticks(setting.E), setting.approximate(.E))
    case .latency: return fitting(Readout.value(setting.latency), Double(setting.latency))
    case .regime: return setting.regime?.rawValue ?? "–"
    case .border: return AdviceText.border(advice)
    }
  }

  private func count(_ value: Int) -> String { fitting(Readout.value(value), Double(value)) }

  private func fitting(_ text: String, _ value: Double) -> String {
    text.unicodeScalars.count < width ? text : NumberText.compact(value)
  }
}
