/// The pages of the menu of service teams and workers, teams first: fewer on the first page, which also says who is under
/// each skill, trade and region.
enum MenuPages {
  /// How many stand on the first page, and on any other.
  private static let length = (first: 24, other: 60)

  /// How many pages so many entries need.
  static func count(entries: Int) -> Int {
    1 + (max(0, entries - length.first) + length.other - 1) / length.other
  }

  /// Which of the entries stand on a page, counted from 0.
  static func range(of part: Int, entries: Int) -> Range<Int> {
    let start = part == 0 ? 0 : length.first + (part - 1) * length.other
    return min(start, entries)..<min(start + (part == 0 ? length.first : length.other), entries)
  }

  /// The address of a page, counted from 0.
  static func address(_ part: Int) -> String {
    part == 0 ? "menu/index.html" : "menu/\(ListPage.fileName(part + 1))"
  }
}
