// forkpty by its parts, because the parent keeps the terminal's far end open too.
#define _GNU_SOURCE
#include "CPty.h"

#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utmp.h>

pid_t guatu_pty_start(char *const arguments[], char *const environment[], int columns, int rows,
                      int *ours, int *theirs) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  if (openpty(ours, theirs, NULL, NULL, &size) != 0) return -1;
  pid_t process = fork();
  if (process != 0) return process;
  close(*ours);
  // The test runner may ignore signals that a terminal's program must get.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  if (login_tty(*theirs) == 0) execve(arguments[0], arguments, environment);
  _exit(127);
}

int guatu_pty_resize(int ours, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(ours, TIOCSWINSZ, &size);
}

int guatu_pty_end_of(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int guatu_pty_limit_file_size(pid_t process, long long bytes) {
  struct rlimit limit;
  if (prlimit(process, RLIMIT_FSIZE, NULL, &limit) != 0) return -1;
  limit.rlim_cur = bytes < 0 ? limit.rlim_max : (rlim_t)bytes;
  return prlimit(process, RLIMIT_FSIZE, &limit, NULL);
}
