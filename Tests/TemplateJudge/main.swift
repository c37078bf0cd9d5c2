// `TemplateJudge` answers requests from its input; `TemplateJudge bench FILE` times the cases of a file.

import Foundation
import Templates

if CommandLine.arguments.count > 2, CommandLine.arguments[1] == "bench" {
  try Bench.run(CommandLine.arguments[2])
} else {
  // Written at once, since whoever asks waits for the answer.
  while let line = readLine() { FileHandle.standardOutput.write(Data((Judge.answer(line) + "\n").utf8)) }
}
