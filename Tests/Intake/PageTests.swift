// Pages beside what people found in them. The invented ones always run; those of real papers only where they are, and
// only if they are the pages that were labelled.

import Foundation
import Intake
import IntakeTrials
import Testing

@Suite struct PageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let seeds = folder + "/../../../shared/seeds"

  static let own = (try? PageCase.cases(labels: folder + "/Pages", pages: folder + "/Pages")) ?? []
  static let printed = (try? PageCase.cases(labels: folder + "/Seeds", pages: seeds)) ?? []

  @Test func thereAreOwnPages() { #expect(PageTests.own.count >= 6) }

  @Test(arguments: own) func ownPage(_ page: PageCase) {
    check(PageTrial(page.text, labels: page.labels, name: page.name))
  }

  @Test(arguments: printed) func printedPage(_ page: PageCase) {
    #expect(page.labels.isOf(page.text), "the page is not the one that was labelled")
    check(PageTrial(page.text, labels: page.labels, name: page.name))
  }

  /// The aims of the report, page by page.
  private func check(_ trial: PageTrial) {
    #expect(
      trial.stories.share >= 95 && trial.stories.found == trial.stories.labelled, "\(trial.stories.notes)")
    #expect(trial.names.share >= 95, "\(trial.names.notes)")
    #expect(trial.joins.share >= 90 && trial.joins.found - trial.joins.hits <= 1, "\(trial.joins.notes)")
    #expect(trial.captions.share == 100, "\(trial.captions.notes)")
    #expect(trial.figures.share >= 90, "\(trial.figures.notes)")
    #expect(trial.characters.share == 100, "\(trial.characters.notes)")
  }

  /// Whatever arrives, nothing of it is lost and nothing crashes: pages cut, doubled and turned about.
  @Test(arguments: own) func nothingIsLostOfTornPages(_ page: PageCase) {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for cut in stride(from: 1, to: lines.count, by: 5) {
      let torn = [
        lines[cut...].joined(separator: "\n"), lines[..<cut].joined(separator: "\n"),
        (lines[cut...] + lines[..<cut]).joined(separator: "\n"),
        (lines + lines[cut...]).joined(separator: "\n"),
        lines.enumerated().filter { $0.offset % cut != 0 || cut == 1 }.map(\.element).joined(
          separator: "\n\n\n"),
      ]
      for text in torn {
        let stories = PageReader.stories(of: text)
        #expect(LossCheck.missing(from: stories, of: text).isEmpty)
      }
    }
  }

  @Test(arguments: [
    "", "\n\n", "。", "（）", "# ", "##\n", "本报讯", "■", "“", "”\n”", "一\n二\n三", "……", "\u{3000}\u{FEFF}",
  ])
  func hardlyAnything(_ text: String) {
    #expect(LossCheck.missing(from: PageReader.stories(of: text), of: text).isEmpty)
  }
}
