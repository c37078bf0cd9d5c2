// Macros, imported templates and loops live in the renderer; a value only carries their number, so that
// values stay immutable and may cross threads.

/// Something that lives as long as one rendering: a macro, an imported template, a loop, or a function.
public struct Handle: Sendable, Equatable {
  /// What the number counts.
  enum Kind: UInt8, Sendable { case macro, module, loop, function }

  let kind: Kind
  let index: Int32
}
