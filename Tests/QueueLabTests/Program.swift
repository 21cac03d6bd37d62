import Foundation

/// The program that runs parties, beside the tests' own.
enum Program {
  static let path = Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()
    .appendingPathComponent("kickscope").path

  private final class Marker {}
}
