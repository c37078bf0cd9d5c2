// Follows random sequences of edits with a preview and compares it with a clean build after each step:
//
//     PreviewJudge [--sequences 500] [--steps 20] [--seed 1] [--dressed]
//
// `--dressed` renders with the default templates instead of short ones that print every variable.

internal import PreviewTrials

@main
struct PreviewJudge {
  static func main() {
    var (sequences, steps, seed, isDressed) = (500, 20, UInt64(1), false)
    var rest = CommandLine.arguments.dropFirst()
    while let option = rest.popFirst() {
      switch option {
      case "--sequences": sequences = rest.popFirst().flatMap { Int($0) } ?? sequences
      case "--steps": steps = rest.popFirst().flatMap { Int($0) } ?? steps
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--dressed": isDressed = true
      default: return print("PreviewJudge [--sequences 500] [--steps 20] [--seed 1] [--dressed]")
      }
    }
    var failures = 0
    for number in 0..<UInt64(max(0, sequences)) {
      var trial = PreviewTrial(seed: seed &+ number, isDressed: isDressed)
      guard let difference = trial.run(steps: steps) else { continue }
      failures += 1
      print("seed \(seed &+ number), \(difference)")
      for line in trial.story.suffix(12) { print("  \(line)") }
    }
    print("\(sequences) sequences of \(steps) steps: \(failures) differ.")
  }
}
