internal import Plotting

extension ColorRequest {
  /// The request in the process's environment, with the colours that the caller asks for.
  init(environmentWith asked: ColorLevel?) {
    let promise = Environment.value("COLORTERM")
    self.init(
      term: Environment.value("TERM") ?? "", asked: asked,
      promisesDirect: promise == "truecolor" || promise == "24bit",
      refusesColor: Environment.value("NO_COLOR") != nil)
  }
}
