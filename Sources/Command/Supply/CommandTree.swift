// The commands and options as the argument parser knows them: it tells them as JSON, for other programs.

internal import ArgumentParser
internal import Foundation

/// All commands of the program.
struct CommandTree: Decodable {
  /// The program itself.
  let command: Command

  /// A command with its options.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  /// An option, a flag or an argument.
  struct Argument: Decodable {
    let kind: String
    let abstract: String?
    let discussion: String?
    let names: [Name]?
    let valueName: String?
    let shouldDisplay: Bool?
    let isOptional: Bool
    let isRepeating: Bool
    let defaultValue: String?
  }

  /// A name of an option: `--site`, `-h`.
  struct Name: Decodable {
    let kind: String
    let name: String

    /// The name as it is typed.
    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  /// Reads the tree of the program that runs, in the language of this run.
  static func read() throws -> CommandTree {
    try JSONDecoder().decode(CommandTree.self, from: Data(Niangjia._dumpHelp().utf8))
  }
}
