/// The pages of the menu of workers and teams: all teams and the first workers on the first page, more workers on those after.
enum MenuPages {
  /// How many workers stand on a page.
  static let length = 60

  /// How many pages there are.
  static func count(workers: Int) -> Int { max(1, (workers + length - 1) / length) }

  /// Which of the workers stand on a page, counted from 0.
  static func range(of part: Int, workers: Int) -> Range<Int> {
    min(part * length, workers)..<min((part + 1) * length, workers)
  }

  /// The address of a page, counted from 0.
  static func address(_ part: Int) -> String {
    part == 0 ? "menu/index.html" : "menu/\(ListPage.fileName(part + 1))"
  }
}
