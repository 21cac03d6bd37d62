internal import Plotting

extension State {
  /// T and E in big digits and fewer panels, or all panels again.
  mutating func project() {
    release()
    isProjecting.toggle()
    guard isProjecting else {
      notice = Notice(.plain, "all panels")
      return
    }
    let least = ScreenLayout.smallest(banner: BannerPanel.height(appearance.glyphs))
    notice = Notice(
      .plain,
      layout.banner.isEmpty
        ? "big digits need \(least.width)x\(least.height) cells" : "big digits for a projector")
  }
}
