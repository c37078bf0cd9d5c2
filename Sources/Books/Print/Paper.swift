/// The sheets that books are printed on.
package enum Paper: String, Sendable, CaseIterable {
  /// 210 × 297 mm, ISO 216.
  case a4
  /// 16开, 185 × 260 mm, the usual format of Chinese books and journals.
  case k16 = "16k"

  /// The size for a stylesheet's `@page`.
  var size: String {
    switch self {
    case .a4: "210mm 297mm"
    case .k16: "185mm 260mm"
    }
  }

  /// What people call it.
  package var chinese: String {
    switch self {
    case .a4: "A4"
    case .k16: "16开"
    }
  }
}
