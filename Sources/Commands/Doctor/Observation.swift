/// One thing that the doctor looked at.
struct Observation {
  /// What is to be said of it.
  enum Verdict: String {
    case ok
    /// Nothing is wrong, but a person should know.
    case note
    /// Something is wrong.
    case problem
  }

  let name: String
  let verdict: Verdict
  let text: String
  /// What would be right, where that is not so.
  var remedy: String?
  /// The same for programs.
  let value: JSONValue

  init(
    _ name: String, _ verdict: Verdict, _ text: String, remedy: String? = nil,
    value: JSONValue = .null
  ) {
    self.name = name
    self.verdict = verdict
    self.text = text
    self.remedy = remedy
    self.value = value
  }

  /// One where all is well.
  init(_ name: String, _ text: String, value: JSONValue = .null) {
    self.init(name, .ok, text, value: value)
  }
}
