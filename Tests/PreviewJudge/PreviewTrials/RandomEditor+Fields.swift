internal import MarkdownTrials

extension RandomEditor {
  /// Sets, changes or takes away one field.
  mutating func setField(of piece: inout Piece, at path: String) {
    let roll = dice.roll(16)
    switch roll {
    case 0: piece.title = "示例\(dice.pick(Words.titles))\(dice.roll(30))"
    case 1: piece.fields["tags"] = "[\(dice.pick(Words.tags)), \(dice.pick(Words.tags))]"
    case 2: piece.fields["themes"] = "[\(dice.pick(Words.themes))]"
    case 3: piece.fields["region"] = dice.pick(Words.regions)
    case 4: piece.fields["authors"] = dice.pick(Words.bylines)
    case 5: piece.fields["organizations"] = "[\(dice.pick(Words.organizations))]"
    case 6: piece.fields["summary"] = dice.pick(Words.paragraphs)
    case 7: if !path.hasPrefix("content/pages/") { piece.fields["date"] = day() }
    case 8: piece.fields["draft"] = dice.pick(["true", "false"])
    case 9: piece.fields[dice.pick(["publish", "expires"])] = dice.pick(["2025-05-01", "2025-07-01"])
    case 10: piece.fields["people"] = "[\(name(in: "workers")), \(dice.pick(Words.names))]"
    case 11: piece.fields["stations"] = "[\(name(in: "stations"))]"
    case 12: piece.fields["aliases"] = "[old/\(dice.roll(6)).html]"
    case 13: piece.fields["photos"] = "[{src: ../images/\(dice.pick(["a", "b", "c"])).svg, caption: 图}]"
    case 14: piece.fields["figures"] = "[{label: 人次, value: \(dice.roll(900))余人次}]"
    default:
      if let field = piece.fields.keys.sorted().first(where: { _ in dice.roll(3) == 0 }), field != "date" {
        piece.fields[field] = nil
      }
    }
  }

  /// A file name or a title of an article in a folder; now and then one that no article has.
  private mutating func name(in folder: String) -> String {
    let paths = pieces.keys.filter { $0.hasPrefix("content/\(folder)/") }.sorted()
    guard !paths.isEmpty, dice.roll(6) > 0 else { return dice.pick(Words.names) }
    let path = dice.pick(paths)
    if dice.roll(2) == 0, let title = pieces[path]?.title { return title }
    return String(path.split(separator: "/").last?.dropLast(3) ?? "")
  }

  /// Changes a body: paragraphs, headings, links to other articles and to headings of theirs, pictures.
  mutating func changeText(of piece: inout Piece, at path: String) {
    let folders = path.split(separator: "/").count - 2
    let up = String(repeating: "../", count: folders)
    let other = String(somePath().dropFirst("content/".count))
    switch dice.roll(7) {
    case 0, 1: piece.paragraphs.append(dice.pick(Words.paragraphs))
    case 2: piece.paragraphs.append("## \(dice.pick(Words.headings))")
    case 3: piece.paragraphs.append("见[那一篇](\(up)\(other))。")
    case 4: piece.paragraphs.append("见[那一节](\(up)\(other)#\(dice.pick(Words.headings)))。")
    case 5: piece.paragraphs.append("![图](\(up)images/\(dice.pick(["a", "b", "c"])).svg)")
    default: if piece.paragraphs.count > 1 { piece.paragraphs.remove(at: dice.roll(piece.paragraphs.count)) }
    }
  }
}
