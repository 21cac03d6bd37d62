internal import Plotting

extension State {
  /// T and E in big digits and fewer panels, or all panels again.
  mutating func project() {
    release()
    isProjecting.toggle()
    let hasRoom = !isProjecting || !layout.banner.isEmpty
    notice = Notice(
      .plain,
      !hasRoom
        ? "big digits need 18 rows" : isProjecting ? "big digits for a projector" : "all panels")
  }
}
