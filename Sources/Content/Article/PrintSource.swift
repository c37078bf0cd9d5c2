/// Where a story was first printed.
package struct PrintSource: Hashable, Sendable {
  /// 名称: the paper or its page.
  package let name: String
  /// 日期: the date.
  package let date: Day?
  /// 版次: the page's number or name, as printed.
  package let page: String?
  /// 网址, `http` or `https` only.
  package let url: String?
}
