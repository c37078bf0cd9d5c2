// Where libcmark's memory comes from: an arena (see `arena.h` in CCmark), which sanitizers cannot see inside of.
// Compiled with `PLAIN_MEMORY`, as the fuzz target is, it is the C library's own, and each piece is freed by itself.

internal import CCmark

/// The memory of one tree. With several on one thread, they end in reverse order.
struct CmarkArena: ~Copyable {
  #if PLAIN_MEMORY
    init?(for count: Int) {}

    /// The allocator functions.
    var functions: UnsafeMutablePointer<cmark_mem> { cmark_get_default_mem_allocator() }

    /// Whether nodes and parsers must be freed one by one.
    static let isPlain = true
  #else
    private let head: UnsafeMutablePointer<niangjia_arena>

    /// Makes an arena for a tree of a source of so many bytes; nil if there is no memory.
    init?(for count: Int) {
      guard let head = niangjia_arena_new(16_384 + count * 8) else { return nil }
      self.head = head
    }

    deinit { niangjia_arena_free(head) }

    /// The allocator functions; valid as long as the arena is.
    var functions: UnsafeMutablePointer<cmark_mem> {
      UnsafeMutableRawPointer(head).assumingMemoryBound(to: cmark_mem.self)
    }

    /// Whether nodes and parsers must be freed one by one.
    static let isPlain = false
  #endif
}
