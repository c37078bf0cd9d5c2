// Long trials by hand: `MarkdownFuzz differ COUNT [SEED] [FILE…]`, `MarkdownFuzz time [COUNT]`,
// `MarkdownFuzz hostile [LEVELS]`. Files are sources to mutate beside the made articles.

import Foundation
import Markdown
import MarkdownTrials

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "differ":
  let count = arguments.count > 2 ? Int(arguments[2]) ?? 1_000 : 1_000
  let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
  let files = arguments.dropFirst(4).compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
  exit(Trials.differ(count: count, seed: seed, files: files) ? 0 : 1)
case "time": Trials.time(count: arguments.count > 2 ? Int(arguments[2]) ?? 10_000 : 10_000)
case "hostile": Trials.hostile(levels: arguments.count > 2 ? Int(arguments[2]) ?? 20_000 : 20_000)
default: print("MarkdownFuzz differ COUNT [SEED] [FILE…] | time [COUNT] | hostile [LEVELS]")
}
