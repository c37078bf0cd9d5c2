/// Somebody to whom an article is owed.
package struct Author: Hashable, Sendable {
  /// 角色 as a newspaper prints it: 记者, 见习记者, 通讯员, 摄影, 供稿.
  package let role: String?
  /// 姓名, or the name of a unit that supplied the piece.
  package let name: String
  /// 职务: of the author of a submission.
  package let post: String?
  /// 单位: the paper or union that the author belongs to.
  package let unit: String?
}
