internal import Plotting

extension ColorRequest {
  /// The request in the process's environment, with the colours that the caller asks for.
  init(environmentWith asked: ColorLevel?) {
    self.init(
      term: Environment.value("TERM") ?? "", asked: asked,
      promisesDirect: ColorTerm.promisesDirect(Environment.value("COLORTERM")),
      refusesColor: Environment.value("NO_COLOR") != nil)
  }
}
