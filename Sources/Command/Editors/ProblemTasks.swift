internal import Content
internal import Publish

/// The tasks of Visual Studio Code, and how it reads what they say.
struct ProblemTasks {
  let language: Language

  /// How a line begins that names a finding, whichever language it is said in: file, line, column, code, message.
  ///
  /// - Parameter words: the severity's words in both languages.
  static func pattern(words: [String], hasLine: Bool) -> String {
    let place = hasLine ? ":([0-9]+)(?::([0-9]+))?" : ""
    return "^([^\\s:][^:]*)\(place): (?:\(words.joined(separator: "|")))\\[([a-z0-9-]+)\\](?:：|: )(.*)$"
  }

  /// `tasks.json`.
  var json: JSON {
    .object([
      ("version", .string("2.0.0")),
      (
        "tasks",
        .list([
          task(Bilingual("娘家：检查", "Niangjia: check"), ["check"], group: "test"),
          task(Bilingual("娘家：生成网站", "Niangjia: build"), ["build"], group: "build"),
          task(Bilingual("娘家：预览", "Niangjia: preview"), ["serve", "--open"], isBackground: true),
          task(
            Bilingual("娘家：更新各项的说明", "Niangjia: renew the schemas"),
            ["schema", "--into", EditorFiles.schemaFolder]),
        ])
      ),
    ])
  }

  private func task(
    _ label: Bilingual, _ arguments: [String], group: String? = nil, isBackground: Bool = false
  ) -> JSON {
    let matchers = [Diagnostic.Severity.error, .warning, .hint].flatMap { severity in
      [true, false].map { matcher(severity, hasLine: $0, isBackground: isBackground) }
    }
    return .compact([
      ("label", .string(label(language))), ("type", .string("process")), ("command", .string("niangjia")),
      ("args", .list(arguments.map { .string($0) })),
      ("group", group.map { .object([("kind", .string($0)), ("isDefault", .bool(true))]) } ?? .null),
      ("isBackground", isBackground ? .bool(true) : .null),
      ("presentation", .object([("reveal", .string("silent")), ("clear", .bool(!isBackground))])),
      ("problemMatcher", .list(arguments.first == "schema" ? [] : matchers)),
    ])
  }

  private func matcher(_ severity: Diagnostic.Severity, hasLine: Bool, isBackground: Bool) -> JSON {
    let words = Language.allCases.map { severity.word($0) }
    let name = severity == .hint ? "info" : severity.word(.english)
    let groups: [(String, JSON)] =
      hasLine
      ? [
        ("file", .number(1)), ("line", .number(2)), ("column", .number(3)), ("code", .number(4)),
        ("message", .number(5)),
      ]
      : [("kind", .string("file")), ("file", .number(1)), ("code", .number(2)), ("message", .number(3))]
    let regexp = ("regexp", JSON.string(ProblemTasks.pattern(words: words, hasLine: hasLine)))
    return .compact([
      ("owner", .string("niangjia-\(name)\(hasLine ? "" : "-file")")), ("source", .string("niangjia")),
      ("severity", .string(name)),
      ("fileLocation", .list([.string("relative"), .string("${workspaceFolder}")])),
      ("pattern", .object([regexp] + groups)), ("background", isBackground ? background : .null),
    ])
  }

  /// How a preview says that it looks, and that it has looked.
  private var background: JSON {
    .object([
      ("activeOnStart", .bool(true)), ("beginsPattern", .string("^(有改动|Changed)")),
      ("endsPattern", .string("^(预览在|已更新|The preview|Updated)")),
    ])
  }
}
