/// Where the diagram of one period stands.
struct PeriodState: Equatable, Sendable {
}
