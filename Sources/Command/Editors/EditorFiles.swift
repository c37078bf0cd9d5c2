// What `init` lays beside a new site for Visual Studio Code. Every file is written from the tables that the program
// itself goes by: fields, drafts, the form of findings.

internal import Content
internal import Publish

/// The files of `.vscode` for a site.
struct EditorFiles {
  /// The language of keys and labels.
  let language: Language
  /// The schemas of the site.
  let schema: Schema

  /// The folder of the schemas, from the site's folder.
  static let schemaFolder = ".vscode/niangjia"

  /// The files by path from the site's folder.
  var files: [(name: String, bytes: [UInt8])] {
    let schemas = SchemaSubject.all.map {
      (EditorFiles.schemaFolder + "/" + $0.fileName, schema.text(of: $0))
    }
    let others = [
      (".vscode/settings.json", settings.laid() + "\n"),
      (".vscode/extensions.json", extensions.laid() + "\n"),
      (".vscode/tasks.json", ProblemTasks(language: language).json.laid() + "\n"),
      (".vscode/niangjia.code-snippets", Snippets(language: language, schema: schema).json.laid() + "\n"),
    ]
    return (others + schemas).map { ($0.0, Array($0.1.utf8)) }
  }

  private var extensions: JSON {
    .object([("recommendations", .list([.string("redhat.vscode-yaml")]))])
  }

  private var settings: JSON {
    let schemas = SchemaSubject.all.filter { !$0.patterns.isEmpty }.map { subject in
      ("./\(EditorFiles.schemaFolder)/\(subject.fileName)", JSON.list(subject.patterns.map { .string($0) }))
    }
    let suggestions: [(String, JSON)] = [
      ("other", .string("on")), ("comments", .string("on")), ("strings", .string("on")),
    ]
    return .object([
      ("yaml.schemas", .object(schemas)), ("files.encoding", .string("utf8")), ("files.eol", .string("\n")),
      ("editor.unicodeHighlight.ambiguousCharacters", .bool(false)),
      (
        "[markdown]",
        .object([
          ("editor.quickSuggestions", .object(suggestions)), ("editor.snippetSuggestions", .string("top")),
          ("editor.wordWrap", .string("on")),
        ])
      ),
    ])
  }
}
