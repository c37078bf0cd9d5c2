// After any edits the preview shows what a clean build would make.

import PreviewTrials
import Testing

@Suite struct SequenceTests {
  @Test(arguments: UInt64(1)...20) func aPreviewEqualsACleanBuild(_ seed: UInt64) {
    var trial = PreviewTrial(seed: seed)
    let difference = trial.run(steps: 6)
    #expect(difference == nil, "\(trial.story.suffix(8).joined(separator: "\n"))")
    #expect(trial.snapshots > 2)
  }
}
