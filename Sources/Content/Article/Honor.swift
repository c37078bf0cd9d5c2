/// A title that was awarded.
package struct Honor: Hashable, Sendable {
  /// 称号: 全国劳动模范, 浙江工匠.
  package let title: String
  /// 年份, where known.
  package let year: Int?
}
