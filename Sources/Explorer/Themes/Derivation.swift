import Plotting

/// Styles for all roles from those that a theme gives.
struct Derivation {
  let given: [Role: StyleText]

  /// The style of a role: what the theme says, on the theme's ground, or else what it is derived
  /// from.
  func style(of role: Role) -> Style {
    guard let said = given[role] else {
      guard let origin = role.origin else { return .plain }
      var style = style(of: origin.role)
      style.attributes.formUnion(origin.adding)
      return style
    }
    guard role != .background else {
      let ground = said.background ?? .terminal
      return Style(
        foreground: said.foreground ?? ground.readable, background: ground,
        attributes: said.attributes)
    }
    return Style(
      foreground: said.foreground ?? said.background?.readable
        ?? style(of: role == .text ? .background : .text).foreground,
      background: said.background ?? style(of: .background).background,
      attributes: said.attributes)
  }
}

extension Role {
  /// What a role that a theme leaves out is derived from, and the attributes that are added to
  /// it. Every chain ends at the background, which is the terminal's own.
  var origin: (role: Role, adding: Style.Attributes)? {
    switch self {
    case .background: nil
    case .text: (.background, [])
    case .label: (.text, [.dim])
    case .title, .header: (.text, [.bold])
    case .box, .axis: (.label, [])
    case .curveNotification: (.text, [.bold])
    case .curveDoubt: (.curveNotification, [.dim])
    case .curvePolling: (.label, [])
    case .curveBound: (.curvePolling, [])
    case .pointOperating: (.curveNotification, [.bold])
    case .pointsSimulated: (.text, [])
    case .pointsMeasured: (.pointsSimulated, [.bold])
    case .border: (.axis, [])
    case .jump: (.title, [])
    case .bandFC: (.text, [])
    case .bandFP: (.text, [.reverse])
    case .bandSCS: (.bandFC, [.underline])
    case .bandSPS: (.bandFP, [.underline])
    case .bandSS: (.bandFP, [.bold])
    case .bandLS: (.label, [])
    case .sliderTrack: (.axis, [])
    case .sliderKnob: (.pointOperating, [])
    case .focus: (.text, [.reverse])
    case .warning: (.text, [.bold, .reverse])
    case .good: (.text, [])
    case .helpKey: (.title, [])
    case .diagramWork: (.curveNotification, [])
    case .diagramWorkAlternate: (.text, [])
    case .diagramNotification: (.jump, [])
    case .diagramStartUp: (.pointsSimulated, [])
    case .diagramBlocked: (.label, [])
    case .diagramQueue: (.pointsMeasured, [])
    case .curveGhost: (.label, [])
    }
  }
}
