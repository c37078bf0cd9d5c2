// What the suite does in small, at length.

import Foundation
import Markdown
import MarkdownTrials

enum Trials {
  /// Compares mutated sources with libcmark; prints each difference. True if there is none.
  static func differ(count: Int, seed: UInt64, files: [[UInt8]]) -> Bool {
    var maker = ArticleMaker(seed: seed)
    var sources = files.filter { !$0.isEmpty }
    for _ in 0..<50 { sources.append(maker.article(characters: 600)) }
    var mutator = Mutator(seed: seed, sources: sources)
    var differences = 0
    var bytes = 0
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for number in 0..<count {
        let source = mutator.next()
        bytes += source.count
        let document = MarkdownParser.parse(source, options: .commonMark)
        if document.body.html != Reference.html(source) {
          differences += 1
          print(
            "difference at input \(number): \(String(reflecting: String(decoding: source, as: UTF8.self)))")
        }
        let site = MarkdownParser.parse(source)
        if !isSound(site, source) {
          differences += 1
          print("unsound at input \(number): \(String(reflecting: String(decoding: source, as: UTF8.self)))")
        }
      }
    }
    print("\(count) inputs, \(bytes) bytes, seed \(seed), \(elapsed): \(differences) differences")
    return differences == 0
  }

  /// What must hold of every document: holes in order and inside, places inside the source, nothing left of what
  /// was put in.
  private static func isSound(_ document: MarkdownDocument, _ source: [UInt8]) -> Bool {
    var last = 0
    for hole in document.body.holes {
      if hole.offset < last || hole.offset > document.body.html.count { return false }
      last = hole.offset
    }
    let ranges =
      document.findings.map(\.byteRange) + document.links.map(\.byteRange)
      + document.pictures.map(\.byteRange) + document.outline.map(\.byteRange)
    return ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= source.count }
      && !Residue.isLeft(in: document.body.html, of: source) && !Residue.isLeft(in: document.text, of: source)
  }

  /// Times the site's options against `cmark_markdown_to_html`, interleaved, medians of rounds.
  static func time(count: Int) {
    var maker = ArticleMaker(seed: 7)
    var dice = Dice(seed: 7)
    let articles = (0..<count).map { _ in maker.article(characters: 400 + dice.roll(1_600)) }
    let bytes = articles.reduce(0) { $0 + $1.count }
    var sum = 0
    // Processor time in alternating runs of 100 articles, so that other work on the machine counts little.
    var times: [[Double]] = [[], [], []]
    for _ in 0..<9 {
      var total = [0.0, 0.0, 0.0]
      for first in stride(from: 0, to: count, by: 100) {
        let part = articles[first..<min(first + 100, count)]
        total[0] += processorTime { for article in part where Reference.time(article) { sum += 1 } }
        total[1] += processorTime {
          for article in part { sum += MarkdownParser.parse(article).body.html.count }
        }
        total[2] += processorTime {
          for article in part { sum += MarkdownParser.parse(article, options: .commonMark).body.html.count }
        }
      }
      for index in 0..<3 { times[index].append(total[index] / Double(count) * 1e6) }
    }
    let medians = times.map { $0.sorted()[$0.count / 2] }
    let ratios = zip(times[1], times[0]).map { $0 / $1 }.sorted()
    print("\(count) articles, \(bytes / count) bytes each (\(sum & 1))")
    print("microseconds an article: cmark \(medians[0]), site \(medians[1]), CommonMark \(medians[2])")
    print("site/cmark \(ratios[ratios.count / 2]) (\(ratios[0])–\(ratios[ratios.count - 1]))")
  }

  private static func processorTime(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// Times each hostile input in seconds of processor time, the slowest first, beside libcmark and beside a
  /// quarter of the levels: where that is much below a quarter of the time, something grows faster than the input.
  static func hostile(levels: Int) {
    let timed = zip(Hostility.all(levels), Hostility.all(levels / 4)).map { kind, quarter in
      var refused = false
      let elapsed = processorTime { refused = MarkdownParser.parse(kind.source).isRefused }
      let part = processorTime { _ = MarkdownParser.parse(quarter.source) }
      let theirs = refused ? 0 : processorTime { _ = Reference.time(kind.source) }
      return (kind, elapsed, part, theirs, refused)
    }
    for (kind, elapsed, part, theirs, refused) in timed.sorted(by: { $0.1 > $1.1 }) {
      let times = String(format: "%.3f s, a quarter %.3f s, cmark %.3f s", elapsed, part, theirs)
      print("\(times): \(kind.name), \(kind.source.count) bytes\(refused ? ", refused" : "")")
    }
  }
}
