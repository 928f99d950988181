#define _GNU_SOURCE  // pipe2 and wcwidth.

#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// MARK: - Editor

static void use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");  // Else libedit refuses Chinese.
}

static void use_locale_once(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, use_locale);
}

EditLine *ceditline_open(
    const char *program, bool vi, ceditline_reader reader, ceditline_command command, void *data) {
  use_locale_once();
  static FILE *nowhere;  // libedit paints here; what people see is painted by our own painter.
  if (nowhere == NULL) nowhere = fopen("/dev/null", "we");
  if (nowhere == NULL) return NULL;
  EditLine *editor = el_init_fd(program, stdin, nowhere, nowhere, STDIN_FILENO, 1, 2);
  if (editor == NULL) return NULL;

  el_wset(editor, EL_CLIENTDATA, data);
  el_wset(editor, EL_EDITOR, vi ? L"vi" : L"emacs");  // Before any binding: it clears them all.
  el_wset(editor, EL_EDITMODE, 1);
  el_wset(editor, EL_SIGNAL, 0);
  // A signal between two reads of a key would go unseen. A key cannot.
  // Nor may the driver turn CR and LF into each other: a paste has both.
  el_wset(
      editor, EL_SETTY, L"-d", L"-isig", L"-ixon", L"-iexten", L"-icrnl", L"-inlcr", NULL);
  el_wset(editor, EL_GETCFN, reader);
  el_wset(editor, EL_ADDFN, L"edit", L"Edit the line by whole characters", command);
  for (wchar_t code = 0x80; code <= 0x9F; code++) {
    const wchar_t key[] = {code, 0};
    const wchar_t *function = code < 0x9F ? L"edit" : L"vi-command-mode";
    el_wset(editor, EL_BIND, key, function, NULL);
    if (code == 0x9F) function = L"ed-ignore";
    el_wset(editor, EL_BIND, L"-a", key, function, NULL);
  }
  return editor;
}

void *ceditline_client_data(EditLine *editor) {
  void *data = NULL;
  return el_wget(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

void ceditline_bind_vi(EditLine *editor, const wchar_t *key) {
  el_wset(editor, EL_BIND, L"-a", key, L"edit", NULL);
}

void ceditline_widen_screen(EditLine *editor) {
  el_wset(editor, EL_SETTC, L"co", L"4096", NULL);
  el_wset(editor, EL_SETTC, L"li", L"256", NULL);
}

void ceditline_prepare_terminal(EditLine *editor, bool raw) {
  el_wset(editor, EL_PREP_TERM, raw ? 1 : 0);
}

// MARK: - Signals

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t noted[5];
static volatile sig_atomic_t is_reading;
static struct termios found;
static bool is_found;

static int bit_of(int signal) {
  switch (signal) {
    case SIGINT: return 0;
    case SIGWINCH: return 2;
    case SIGCONT: return 3;
    case SIGTSTP: return 4;
    default: return 1;
  }
}

static void note(int signal) {
  int error = errno;
  noted[bit_of(signal)] = 1;
  ssize_t ignored = write(pipe_ends[1], "", 1);
  (void)ignored;
  errno = error;
}

static void leave_terminal(void) {
  static const char end[] = "\033[?2004l\033[?7h\033[m\r\n";
  if (!is_reading) return;
  is_reading = 0;
  ssize_t ignored = write(STDOUT_FILENO, end, sizeof end - 1);
  (void)ignored;
  if (is_found) tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

static void handle(int signal, void (*handler)(int), struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };
static struct sigaction before_crash[CRASHES];
static struct sigaction before_stop;

static void restore_crashes(void) {
  for (size_t i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crash[i], NULL);
}

static void crash(int signal) {
  leave_terminal();
  restore_crashes();
  raise(signal);  // Whoever was to handle it before does so when this returns.
}

static void watch(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction before;
    // What the parent wanted ignored stays ignored, such as SIGHUP under nohup.
    if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    handle(signals[i], note, NULL);
  }
  is_found = tcgetattr(STDIN_FILENO, &found) == 0;
  atexit(leave_terminal);
}

int ceditline_watch_signals(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, watch);
  return pipe_ends[0];
}

unsigned ceditline_take_signals(void) {
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
  unsigned signals = 0;
  for (unsigned i = 0; i < sizeof noted / sizeof *noted; i++) {
    if (noted[i]) signals |= 1u << i;
    noted[i] = 0;
  }
  return signals;
}

void ceditline_begin_read(void) {
  is_found = tcgetattr(STDIN_FILENO, &found) == 0;
  is_reading = 1;
  handle(SIGTSTP, note, &before_stop);
  for (size_t i = 0; i < CRASHES; i++) handle(crashes[i], crash, &before_crash[i]);
}

void ceditline_end_read(void) {
  is_reading = 0;
  sigaction(SIGTSTP, &before_stop, NULL);
  restore_crashes();
}

void ceditline_stop(bool group) {
  sigaction(SIGTSTP, &before_stop, NULL);
  kill(group ? 0 : getpid(), SIGTSTP);  // The whole group, or `make run` would hang.
  handle(SIGTSTP, note, NULL);
}

// MARK: - Output and widths

void ceditline_flush_output(void) { fflush(stdout); }

int ceditline_width(uint32_t scalar) {
  use_locale_once();
  return wcwidth((wchar_t)scalar);
}
