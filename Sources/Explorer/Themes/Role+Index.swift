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
    case .curvePolling: 8
    case .curveBound: 9
    case .pointOperating: 10
    case .pointsSimulated: 11
    case .pointsMeasured: 12
    case .border: 13
    case .jump: 14
    case .bandFC: 15
    case .bandFP: 16
    case .bandSCS: 17
    case .bandSPS: 18
    case .bandSS: 19
    case .bandLS: 20
    case .sliderTrack: 21
    case .sliderKnob: 22
    case .focus: 23
    case .warning: 24
    case .good: 25
    case .helpKey: 26
    case .diagramWork: 27
    case .diagramWorkAlternate: 28
    case .diagramNotification: 29
    case .diagramStartUp: 30
    case .diagramBlocked: 31
    case .diagramQueue: 32
    case .curveGhost: 33
    }
  }
}
