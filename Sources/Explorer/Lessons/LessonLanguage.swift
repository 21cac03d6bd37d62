internal import QueueModel

/// The small languages of lessons by themselves, for a program that tries to break their readers.
package enum LessonLanguage: String, CaseIterable, Sendable {
  /// What the model computes: `T of WC=400 < 2000`.
  case formula
  /// A text with blanks.
  case text
  /// What a step turns: `WC = 1450; C = spin:400`.
  case change

  /// The words that the languages know.
  package static var words: [String] {
    Control.names + Parameter.allCases.map(\.rawValue) + Regime.allCases.map(\.rawValue)
      + Formula.Base.allCases.map(\.rawValue) + Strategy.Kind.allCases.map(\.rawValue)
      + [
        "m", "T", "E", "latency", "margin", "regime", "of", "and", "or", "not", "factor", "percent",
      ]
  }

  /// What is wrong with a text; nil if it can be read.
  package func complaint(about text: String) -> String? {
    switch self {
    case .formula:
      do throws(FormulaError) {
        _ = try Formula(reading: text)
        return nil
      } catch {
        return error.text
      }
    case .text:
      do throws(FileError.Problem) {
        _ = try LessonText(reading: text).spoiler
        return nil
      } catch {
        return error.text
      }
    case .change:
      do throws(AssignmentError) {
        _ = try [Assignment](reading: text).applied(to: Preset.standard.experiment)
        return nil
      } catch {
        return error.text
      }
    }
  }
}
