// Shows a program another time of day. Preloaded: LD_PRELOAD=fake_clock.so
//   FAKE_CLOCK  a file that holds the seconds since 1970 to show; read at each call, so that a test
//               may set the clock while the program runs
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// The time to show; 0 if the file says none.
static time_t shown(void) {
  const char *path = getenv("FAKE_CLOCK");
  char text[32] = "";
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  return count > 0 ? atoll(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  typedef int (*call)(clockid_t, struct timespec *);
  time_t seconds = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE ? shown() : 0;
  if (!seconds) return ((call)dlsym(RTLD_NEXT, "clock_gettime"))(clock, time);
  *time = (struct timespec){.tv_sec = seconds};
  return 0;
}

int gettimeofday(struct timeval *time, void *zone) {
  typedef int (*call)(struct timeval *, void *);
  time_t seconds = shown();
  if (!seconds) return ((call)dlsym(RTLD_NEXT, "gettimeofday"))(time, zone);
  *time = (struct timeval){.tv_sec = seconds};
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
