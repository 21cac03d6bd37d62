extension State {
  mutating func play() -> [Effect] { [] }

  mutating func play(faster: Bool) -> [Effect] { [] }

  mutating func showNextPlayMode() {}

  mutating func tick() -> [Effect] { [] }

  mutating func project() {}
}
