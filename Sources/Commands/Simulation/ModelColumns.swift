import QueueModel

/// The columns in which tables for programs say what a closed form gives.
enum ModelColumns {
  /// `prefix` tells them from those of the simulator, where these have columns of these names.
  static func names(prefix: String = "") -> [String] {
    ["regime", "m", "T", "E", "T_exact", "E_exact"].map { prefix + $0 }
  }

  /// Writes a closed form, or empty fields where there is none.
  static func write(_ form: ModelForm?, to fields: inout FieldWriter) {
    fields.append(form?.regime?.rawValue)
    fields.append(form?.m)
    fields.append(decimal: form?.cycle.T)
    fields.append(decimal: form?.cycle.E)
    fields.append(exactly: form?.cycle.T)
    fields.append(exactly: form?.cycle.E)
  }
}
