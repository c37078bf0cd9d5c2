// System calls that Swift's view of the C library lacks: glibc declares them only for _GNU_SOURCE.

#ifndef NIANGJIA_CSYSTEM_H
#define NIANGJIA_CSYSTEM_H

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/statfs.h>
#include <sys/syscall.h>

/// Exchanges two paths in one step; -1 and errno where the file system cannot.
static inline int niangjia_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, -100, one, -100, other, 2u);
}

/// Writes everything of a descriptor's file system to the disk.
static inline int niangjia_sync(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

/// The kind of the file system that a path lies on, as statfs(2) names them; 0 where that is not known.
static inline unsigned long niangjia_file_system(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned long)status.f_type : 0;
}
#else

/// Exchanges two paths in one step; -1 and errno where the file system cannot.
static inline int niangjia_exchange(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}

/// Writes everything to the disk; macOS has no call for one file system.
static inline int niangjia_sync(int descriptor) {
  (void)descriptor;
  sync();
  return 0;
}
#endif

#endif
