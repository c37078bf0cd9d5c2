internal import Foundation
internal import Testbed

/// One of the programs that a comparison runs in turns.
struct Candidate {
  /// What it is called in the table.
  let name: String
  /// Where it publishes.
  let output: String
  /// Whether what it published before stays, so that it finds nothing changed.
  let isUnchanged: Bool
  let program: Program
  let arguments: [String]

  /// What one run took.
  struct Run {
    let wallSeconds: Double
    let processorSeconds: Double
    let residentBytes: Int
  }

  /// Runs it once; what it published before is removed first, untimed.
  func run() throws -> Run {
    if !isUnchanged { try Files.remove(output) }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try program.run(arguments)
    let wall = (clock.now - start) / .seconds(1)
    guard outcome.status == 0 else {
      print("\(name) failed: \((outcome.errors + outcome.output).prefix(2_000))")
      exit(1)
    }
    return Run(
      wallSeconds: wall, processorSeconds: outcome.processorSeconds, residentBytes: outcome.residentBytes)
  }
}
