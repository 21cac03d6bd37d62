import Foundation
import Plotting

@testable import Explorer

/// How somebody sees colours (Machado, Oliveira and Fernandes 2009, severity 1).
enum ColourVision: String, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// On linear red, green and blue.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The distance of two colours in OKLab (Ottosson 2020); black to white is 1, and what a
  /// trained eye can just tell side by side about 0.02.
  func distance(_ a: Color, _ b: Color) -> Double {
    zip(oklab(a), oklab(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  /// The terminal's own text is taken to be white.
  private func oklab(_ color: Color) -> [Double] {
    let (red, green, blue) = color.components ?? (255, 255, 255)
    let seen = matrix * [red, green, blue].map { Color.linear[Int($0)] }
    let cones =
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ] * seen.map { min(1, max(0, $0)) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ] * cones.map { cbrt($0) }
  }
}

private func * (matrix: [[Double]], vector: [Double]) -> [Double] {
  matrix.map { zip($0, vector).map { $0 * $1 }.reduce(0, +) }
}
