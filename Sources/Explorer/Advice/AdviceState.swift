/// What the advisor was asked, and what it found.
struct AdviceState: Equatable, Sendable {
}
