/// A lesson under way.
struct LessonState: Equatable, Sendable {
}
