internal import Plotting

extension Theme {
  /// The colours of figures: those of Okabe and Ito, dark enough for white paper or light enough for
  /// a dark slide. Bands are tints on which text is read.
  static func print(on paper: Paper) -> Theme {
    let styles: [(Role, UInt32, Style.Attributes)] =
      paper == .light ? lightInks : darkInks
    let tints = paper == .light ? lightTints : darkTints
    var given: [Role: StyleText] = [:]
    for (role, ink, attributes) in styles {
      given[role] = StyleText(foreground: Color(ink), attributes: attributes)
    }
    for (role, tint) in tints {
      given[role] = StyleText(
        foreground: Color(paper == .light ? 0x22_2222 : 0xE8_E8E6), background: Color(tint))
    }
    return Theme(name: "print-\(paper.rawValue)", given: given)
  }

  private static let lightInks: [(Role, UInt32, Style.Attributes)] = [
    (.text, 0x1A_1A1A, []), (.label, 0x55_5555, []), (.title, 0x1A_1A1A, [.bold]),
    (.axis, 0x55_5555, []), (.border, 0x77_7777, []), (.jump, 0x33_3333, []),
    (.curveNotification, 0x00_72B2, [.bold]), (.curvePolling, 0xD5_5E00, []),
    (.curveBound, 0x00_7F5F, []), (.pointOperating, 0x1A_1A1A, [.bold]),
    (.pointsSimulated, 0x33_3333, []), (.pointsMeasured, 0xB0_4A85, []),
    (.good, 0x00_72B2, [.bold]), (.focus, 0xD5_5E00, [.bold]), (.warning, 0xD5_5E00, [.bold]),
  ]

  private static let lightTints: [(Role, UInt32)] = [
    (.bandFC, 0xCF_E4F3), (.bandFP, 0xFB_DFC8), (.bandSCS, 0xCD_EAE0), (.bandSPS, 0xF1_D8E7),
    (.bandSS, 0xF5_EFB8), (.bandLS, 0xE2_E2E2),
  ]

  private static let darkInks: [(Role, UInt32, Style.Attributes)] = [
    (.text, 0xE8_E8E6, []), (.label, 0xA9_ADB0, []), (.title, 0xE8_E8E6, [.bold]),
    (.axis, 0xA9_ADB0, []), (.border, 0x8A_9095, []), (.jump, 0xD0_D0CE, []),
    (.curveNotification, 0x56_B4E9, [.bold]), (.curvePolling, 0xE6_9F00, []),
    (.curveBound, 0x2F_C9A0, []), (.pointOperating, 0xF5_F5F3, [.bold]),
    (.pointsSimulated, 0xD8_D8D6, []), (.pointsMeasured, 0xE0_95C0, []),
    (.good, 0x56_B4E9, [.bold]), (.focus, 0xE6_9F00, [.bold]), (.warning, 0xE6_9F00, [.bold]),
  ]

  private static let darkTints: [(Role, UInt32)] = [
    (.bandFC, 0x1E_3B52), (.bandFP, 0x50_3415), (.bandSCS, 0x17_453A), (.bandSPS, 0x4B_2C40),
    (.bandSS, 0x49_4415), (.bandLS, 0x3A_3E42),
  ]
}

extension Color {
  /// A colour as `0xRRGGBB`.
  fileprivate init(_ code: UInt32) {
    self = .rgb(
      red: UInt8(code >> 16 & 0xFF), green: UInt8(code >> 8 & 0xFF), blue: UInt8(code & 0xFF))
  }
}
