// Makes the n-th writing call on files below a folder fail. Preloaded: LD_PRELOAD=failing_writes.so
//   FAIL_FOLDER  the folder (its real path, without a slash at the end)
//   FAIL_AT      n, counted from 1
//   FAIL_ERRNO   the error number
//   FAIL_UNTIL   a path: from the n-th on every call fails until this file is there; unset: one call
//   FAIL_LOG     a path: a line is added for each failure
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int calls;

static ssize_t (*real_write)(int, const void *, size_t);

__attribute__((constructor)) static void find(void) {
  real_write = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
}

// Whether this call is one that fails; errno is set then.
static int fails(int fd, const char *what) {
  const char *folder = getenv("FAIL_FOLDER"), *at = getenv("FAIL_AT"), *until = getenv("FAIL_UNTIL");
  char link[64], path[PATH_MAX], line[PATH_MAX + 64];
  if (!folder || !at) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  size_t prefix = strlen(folder);
  if (strncmp(path, folder, prefix) || (path[prefix] != '/' && path[prefix] != 0)) return 0;
  int call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST), n = atoi(at);
  if (until ? call < n || access(until, F_OK) == 0 : call != n) return 0;
  const char *log = getenv("FAIL_LOG");
  int file = log ? open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  if (file >= 0) {
    int size = snprintf(line, sizeof line, "%d %s %s\n", call, what, path + prefix);
    real_write(file, line, size);
    close(file);
  }
  errno = atoi(getenv("FAIL_ERRNO") ? getenv("FAIL_ERRNO") : "28");
  return 1;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

ssize_t write(int fd, const void *bytes, size_t count) {
  return fails(fd, "write") ? -1 : real_write(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  typedef ssize_t (*call)(int, const void *, size_t, off_t);
  return fails(fd, "pwrite") ? -1 : NEXT(call, "pwrite")(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  typedef ssize_t (*call)(int, const void *, size_t, off64_t);
  return fails(fd, "pwrite64") ? -1 : NEXT(call, "pwrite64")(fd, bytes, count, at);
}

int fsync(int fd) {
  return fails(fd, "fsync") ? -1 : NEXT(int (*)(int), "fsync")(fd);
}

int fdatasync(int fd) {
  return fails(fd, "fdatasync") ? -1 : NEXT(int (*)(int), "fdatasync")(fd);
}

int ftruncate(int fd, off_t size) {
  return fails(fd, "ftruncate") ? -1 : NEXT(int (*)(int, off_t), "ftruncate")(fd, size);
}

int ftruncate64(int fd, off64_t size) {
  return fails(fd, "ftruncate64") ? -1 : NEXT(int (*)(int, off64_t), "ftruncate64")(fd, size);
}
