/// The two knobs of the map, and how it is shown.
struct MapState: Equatable, Sendable {
}
