// What the page loads before anybody has typed: where each shard begins, the table of folding, the filters.

internal import Chinese
internal import Content

/// The first script of an index, from which the browser knows what to load.
struct IndexHead {
  let shelf: Shelf
  let concordance: Concordance
  let table: ArticleTable
  let terms: [TermShard]
  /// How many articles each shard of texts holds.
  let texts: [Int]
  let names: NameTable
  /// Changes with anything that a shard holds.
  let version: String

  /// The form of the index. A script for another form does not read it.
  private static let form = 1

  /// The script.
  func script() -> [UInt8] {
    var script = Script("head", IndexHead.form)
    var fields: [(String, String)] = [
      ("version", Script.quoted(version)), ("articles", "\(shelf.articles.count)"),
      ("perShard", "\(ArticleTable.perShard)"), ("folding", foldingRules()),
    ]
    fields += [("kinds", kinds()), ("regions", regions()), ("themes", themes()), ("years", years())]
    fields.append(("names", Script.list(names.shards.map { Script.quoted($0.first?.key ?? "") })))
    script.add(value: "{" + fields.map { "\($0):\($1)" }.joined(separator: ",") + "}")
    var symbols = SymbolWriter()
    symbols.write(texts.count)
    for count in texts { symbols.write(count) }
    symbols.write(terms.count)
    script.add(starts())
    for shard in terms { write(shard, to: &symbols) }
    script.add(symbols)
    return script.finished()
  }

  /// The first pair of each shard of terms.
  private func starts() -> String {
    var text = String.UnicodeScalarView()
    for shard in terms {
      let (first, second) = Gram.characters(of: concordance.pairs[shard.pairs.lowerBound])
      text.append(Unicode.Scalar(first) ?? "\u{FFFD}")
      text.append(Unicode.Scalar(second) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// Of a shard of terms: its bytes in units of 256, how many pairs it has, how many places, and for a part of a pair
  /// behind the first the place that it begins with.
  private func write(_ shard: TermShard, to symbols: inout SymbolWriter) {
    symbols.write(shard.bytes / 256 + 1)
    symbols.write(shard.pairs.count)
    if let limit = shard.limit {
      symbols.write(limit)
      let begin = concordance.places(of: shard.pairs.lowerBound, dropping: shard.dropped, limit: 1).first ?? 0
      symbols.write(shard.dropped == 0 ? 0 : Int(begin))
    } else {
      symbols.write(concordance.counts[shard.pairs].reduce(0, +))
      symbols.write(0)
    }
  }

  /// The rules of folding for the characters of this site: what becomes a character that no text holds finds nothing
  /// folded or not. A list of characters that are passed over, one of spaces, and words of a character and those that
  /// it stands for.
  private func foldingRules() -> String {
    var present = Set<UInt32>()
    for pair in concordance.pairs { present.insert(Gram.characters(of: pair).0) }
    var words: [UInt32: [Unicode.Scalar]] = [:]
    var (passedOver, spaces) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for value in UInt32(0x21)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard let folded = shelf.folding[value] else {
        passedOver.append(scalar)
        continue
      }
      if folded == Folding.space {
        spaces.append(scalar)
      } else if folded != value, folded != Folding.unknown, present.contains(folded) {
        words[folded, default: []].append(scalar)
      }
    }
    let rows = words.sorted { $0.key < $1.key }.map { folded, scalars in
      String(String.UnicodeScalarView([Unicode.Scalar(folded) ?? "\u{FFFD}"] + scalars))
    }
    return Script.list(
      [String(passedOver), String(spaces), rows.joined(separator: " ")].map { Script.quoted($0) })
  }

  /// Identifier, name and number of articles of each kind.
  private func kinds() -> String {
    var counts = [Int](repeating: 0, count: Kind.allCases.count)
    for facets in table.facets { counts[facets.kind] += 1 }
    return Script.list(
      Kind.allCases.enumerated().map { index, kind in
        Script.list([Script.quoted(kind.rawValue), Script.quoted(kind.chinese), "\(counts[index])"])
      })
  }

  /// Code, name, number of articles and the place of the region above of each region.
  private func regions() -> String {
    let divisions = shelf.site.divisions
    var counts = [Int](repeating: 0, count: shelf.regions.count)
    let above = shelf.regions.map { divisions[$0].parent.flatMap { shelf.regionPlaces[$0] } }
    for facets in table.facets {
      var seen: Set<Int> = []
      for region in facets.regions {
        var next: Int? = region
        while let place = next, seen.insert(place).inserted { next = above[place] }
      }
      for place in seen { counts[place] += 1 }
    }
    return Script.list(
      shelf.regions.indices.map { place in
        let region = divisions[shelf.regions[place]]
        return Script.list([
          "\"\(region.code)\"", Script.quoted(region.name), "\(counts[place])", "\(above[place] ?? -1)",
        ])
      })
  }

  /// Identifier, name, number of articles and the index of the theme above of each theme.
  private func themes() -> String {
    let themes = shelf.site.themes.themes
    var counts = [Int](repeating: 0, count: themes.count)
    for facets in table.facets {
      let seen = Set(facets.themes.flatMap { shelf.site.themes.path(to: $0) })
      for theme in seen { counts[theme] += 1 }
    }
    return Script.list(
      themes.map { theme in
        Script.list([
          Script.quoted(theme.id), Script.quoted(theme.name), "\(counts[theme.index])",
          "\(theme.parent ?? -1)",
        ])
      })
  }

  /// Each year with its number of articles, the newest first, as the articles are; 0 stands for no year.
  private func years() -> String {
    var years: [(year: Int, count: Int)] = []
    for facets in table.facets {
      let year = facets.year ?? 0
      if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
    }
    return Script.list(years.map { "[\($0.year),\($0.count)]" })
  }
}
