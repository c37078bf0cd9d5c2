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
        if !isSound(site, source.count) {
          differences += 1
          print("unsound at input \(number): \(String(reflecting: String(decoding: source, as: UTF8.self)))")
        }
      }
    }
    print("\(count) inputs, \(bytes) bytes, seed \(seed), \(elapsed): \(differences) differences")
    return differences == 0
  }

  /// What must hold of every document: holes in order and inside, places inside the source.
  private static func isSound(_ document: MarkdownDocument, _ length: Int) -> Bool {
    var last = 0
    for hole in document.body.holes {
      if hole.offset < last || hole.offset > document.body.html.count { return false }
      last = hole.offset
    }
    let ranges =
      document.findings.map(\.byteRange) + document.links.map(\.byteRange)
      + document.pictures.map(\.byteRange) + document.outline.map(\.byteRange)
    return ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= length }
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

  /// Times each hostile input, the slowest first.
  static func hostile(levels: Int) {
    let clock = ContinuousClock()
    let timed = Hostility.all(levels).map { kind in
      var refused = false
      let elapsed = clock.measure { refused = MarkdownParser.parse(kind.source).isRefused }
      let theirs = refused ? Duration.zero : clock.measure { _ = Reference.time(kind.source) }
      return (kind.name, kind.source.count, elapsed, theirs, refused)
    }
    for (name, count, elapsed, theirs, refused) in timed.sorted(by: { $0.2 > $1.2 }) {
      print("\(elapsed)  \(name), \(count) bytes\(refused ? ", refused" : ", cmark \(theirs)")")
    }
  }
}
