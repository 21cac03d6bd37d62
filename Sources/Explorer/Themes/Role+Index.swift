extension Role {
  /// The role's place in `allCases`, for a lookup that hashes nothing.
  var index: Int {
    switch self {
    case .background: 0
    case .text: 1
    case .label: 2
    case .title: 3
    case .box: 4
    case .axis: 5
    case .header: 6
    case .curveNotification: 7
    case .curveDoubt: 8
    case .curvePolling: 9
    case .curveBound: 10
    case .pointOperating: 11
    case .pointsSimulated: 12
    case .pointsMeasured: 13
    case .border: 14
    case .jump: 15
    case .bandFC: 16
    case .bandFP: 17
    case .bandSCS: 18
    case .bandSPS: 19
    case .bandSS: 20
    case .bandLS: 21
    case .sliderTrack: 22
    case .sliderKnob: 23
    case .focus: 24
    case .warning: 25
    case .good: 26
    case .helpKey: 27
    case .diagramWork: 28
    case .diagramWorkAlternate: 29
    case .diagramNotification: 30
    case .diagramStartUp: 31
    case .diagramBlocked: 32
    case .diagramQueue: 33
    case .curveGhost: 34
    }
  }
}
