// Signals as bytes in a pipe, and a terminal that is whole again after a crash.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const int watched[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT,
                              SIGTSTP, SIGCONT, SIGWINCH};
static struct sigaction watched_before[COUNT(watched)];
static struct sigaction limit_before;
static int signal_pipe[2] = {-1, -1};

// write is on the list of functions that a handler may call; a full pipe only loses repetitions.
static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

// A file that grows beyond the limit shall make the write fail, not end the program. Not ignored,
// because programs that we start would inherit that.
static void note_nothing(int number) { (void)number; }

int guatu_watch_signals(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(watched); i++) {
    sigaction(watched[i], &action, &watched_before[i]);
    // A program started with nohup, or in a shell without job control, keeps what it was given.
    bool keep = watched[i] == SIGHUP || watched[i] == SIGTSTP;
    if (keep && watched_before[i].sa_handler == SIG_IGN)
      sigaction(watched[i], &watched_before[i], NULL);
  }
  struct sigaction fail = {.sa_handler = note_nothing, .sa_flags = SA_RESTART};
  sigemptyset(&fail.sa_mask);
  sigaction(SIGXFSZ, &fail, &limit_before);
  return signal_pipe[0];
}

void guatu_unwatch_signals(void) {
  if (signal_pipe[0] < 0) return;
  for (size_t i = 0; i < COUNT(watched); i++) sigaction(watched[i], &watched_before[i], NULL);
  sigaction(SIGXFSZ, &limit_before, NULL);
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

void guatu_stop_self(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &before);
  // SIGTSTP, not SIGSTOP: where no shell could continue us, the system ignores it.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
static struct sigaction crashes_before[COUNT(crashes)];
static struct termios settings_before;
static int crash_descriptor = -1;
static char crash_bytes[512];
static size_t crash_count;
static volatile sig_atomic_t crash_armed;
// The program's own stack may be what is broken.
static char crash_stack[65536];

static void restore_and_crash(int number, siginfo_t *origin, void *context) {
  (void)context;
  if (crash_armed) {
    crash_armed = 0;
    ssize_t ignored = write(crash_descriptor, crash_bytes, crash_count);
    (void)ignored;
    tcsetattr(crash_descriptor, TCSANOW, &settings_before);
  }
  for (size_t i = 0; i < COUNT(crashes); i++) {
    sigaction(crashes[i], &crashes_before[i], NULL);
  }
  // A fault comes again by itself when the handler returns, at the place that a debugger should
  // see; a signal that was sent (abort, kill) has to be sent again.
  if (origin->si_code <= 0) raise(number);
}

bool guatu_remember_settings(int descriptor) {
  return tcgetattr(descriptor, &settings_before) == 0;
}

bool guatu_guard_crashes(int descriptor, const char *bytes, size_t count) {
  if (count > sizeof crash_bytes) return false;
  memcpy(crash_bytes, bytes, count);
  crash_count = count;
  crash_descriptor = descriptor;
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  if (sigaltstack(&stack, NULL) != 0) return false;
  struct sigaction action = {.sa_sigaction = restore_and_crash,
                             .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) {
    sigaction(crashes[i], &action, &crashes_before[i]);
  }
  return true;
}

void guatu_arm_crash_guard(bool armed) { crash_armed = armed; }

void guatu_unguard_crashes(void) {
  if (crash_descriptor < 0) return;
  crash_armed = 0;
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crashes_before[i], NULL);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  crash_descriptor = -1;
}
