// A tree of libcmark is thousands of small allocations that all end together. Taken from blocks that are freed at
// once they cost next to nothing: measured on articles of 4 KB, an eighth of the whole parse.
//
// libcmark's allocator functions get no context, so the arena in use is known by thread, which Swift has no
// variables for: therefore these few functions are in C.

#ifndef NIANGJIA_CMARK_ARENA_H
#define NIANGJIA_CMARK_ARENA_H

#include <cmark.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/// The memory of one tree; stands at the start of its first block.
struct niangjia_arena {
  /// What libcmark is given.
  cmark_mem functions;
  /// The arena that the thread used before.
  struct niangjia_arena *previous;
  /// The newest block; each begins with a pointer to the one before.
  char *block;
  /// What is free in it.
  char *unused;
  char *end;
};

/// Everything in a block is aligned to this; before each allocation stands its size.
#define NIANGJIA_ALIGNMENT ((size_t)16)
/// The least size of a block after the first.
#define NIANGJIA_BLOCK ((size_t)262144)

/// The arena in use on this thread. Swift emits the variables of a function in a header, and no others.
static inline struct niangjia_arena **niangjia_arena_in_use(void) {
  static __thread struct niangjia_arena *arena;
  return &arena;
}

static inline size_t niangjia_aligned(size_t size) {
  return (size + NIANGJIA_ALIGNMENT - 1) & ~(NIANGJIA_ALIGNMENT - 1);
}

static inline void *niangjia_take(size_t size) {
  struct niangjia_arena *arena = *niangjia_arena_in_use();
  size_t needed = NIANGJIA_ALIGNMENT + niangjia_aligned(size);
  char *memory;
  if (!arena || needed < size) return NULL;
  if ((size_t)(arena->end - arena->unused) < needed) {
    size_t whole = needed + NIANGJIA_ALIGNMENT > NIANGJIA_BLOCK ? needed + NIANGJIA_ALIGNMENT : NIANGJIA_BLOCK;
    char *block = (char *)malloc(whole);
    if (!block) return NULL;
    *(char **)block = arena->block;
    arena->block = block;
    arena->unused = block + NIANGJIA_ALIGNMENT;
    arena->end = block + whole;
  }
  memory = arena->unused + NIANGJIA_ALIGNMENT;
  *(size_t *)arena->unused = size;
  arena->unused += needed;
  return memory;
}

static void *niangjia_calloc(size_t count, size_t size) {
  void *memory = niangjia_take(count * size);
  return memory ? memset(memory, 0, count * size) : NULL;
}

static void *niangjia_realloc(void *memory, size_t size) {
  size_t old;
  void *larger;
  if (!memory) return niangjia_take(size);
  old = *(size_t *)((char *)memory - NIANGJIA_ALIGNMENT);
  if (size <= old) return memory;
  larger = niangjia_take(size);
  return larger ? memcpy(larger, memory, old) : NULL;
}

static void niangjia_free(void *memory) { (void)memory; }

/// Makes an arena whose first block holds so many bytes, and puts it in use on this thread. Null if there is no
/// memory.
static inline struct niangjia_arena *niangjia_arena_new(size_t size) {
  size_t head = NIANGJIA_ALIGNMENT + niangjia_aligned(sizeof(struct niangjia_arena));
  char *block = (char *)malloc(head + size);
  struct niangjia_arena *arena;
  if (!block) return NULL;
  *(char **)block = NULL;
  arena = (struct niangjia_arena *)(block + NIANGJIA_ALIGNMENT);
  arena->functions.calloc = niangjia_calloc;
  arena->functions.realloc = niangjia_realloc;
  arena->functions.free = niangjia_free;
  arena->previous = *niangjia_arena_in_use();
  arena->block = block;
  arena->unused = block + head;
  arena->end = block + head + size;
  *niangjia_arena_in_use() = arena;
  return arena;
}

/// Frees an arena, the newest of its thread, and everything in it.
static inline void niangjia_arena_free(struct niangjia_arena *arena) {
  char *block = arena->block;
  *niangjia_arena_in_use() = arena->previous;
  while (block) {
    char *before = *(char **)block;
    free(block);
    block = before;
  }
}

#endif
