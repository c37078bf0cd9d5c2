/// What fonts are for; `site.yaml` may name others for each.
package enum LookFont: String, CaseIterable, Sendable {
  case headlines, text, quotes

  /// The name in Chinese, as `site.yaml` may write it.
  package var chinese: String {
    switch self {
    case .headlines: "标题"
    case .text: "正文"
    case .quotes: "引文"
    }
  }

  /// Where the default stylesheet has it.
  package var property: String {
    switch self {
    case .headlines: "--song"
    case .text: "--sans"
    case .quotes: "--kai"
    }
  }

  /// The kind of font where the reader has none of those that are named.
  package var fallback: String { self == .text ? "sans-serif" : "serif" }
}
