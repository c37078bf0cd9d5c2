internal import ArgumentParser
internal import Content

/// How an answer is written.
enum TableFormat: String, ExpressibleByArgument {
  case table, csv, json
}

extension Console {
  /// Writes a table in a format to standard output.
  func show(_ table: Table, _ format: TableFormat) {
    let text =
      switch format {
      case .table: table.aligned(language)
      case .csv: table.csv(language)
      case .json: table.json()
      }
    Console.standardOutput(Array(text.utf8))
  }

  /// Says on standard error that some files could not be read.
  func mention(unread: [Diagnostic]) {
    let files = Set(unread.map(\.place.file)).sorted()
    guard !files.isEmpty else { return }
    Console.standardError(
      Bilingual(
        "有 \(files.count) 个文件读不出来，没有算进去：\(files.joined(separator: "、"))。运行 niangjia build 看原因。",
        "\(files.count) files could not be read and are left out: \(files.joined(separator: ", ")). niangjia build tells why."
      )(language))
  }
}
