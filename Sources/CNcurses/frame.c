// One write a frame. Curses flushes its buffer at every erasure to the end of a line, so that a full
// screen becomes a hundred small writes: a slow terminal shows the picture being built, and a reader is
// woken a hundred times. While a frame is drawn, curses' descriptor leads into a pipe of this process.
// A file in memory would do as well, but for a limit on the size of files (ulimit -f).
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

// What an unprivileged process may ask for, and what one cell takes at the very most: a placing, all
// attributes, both colours and a cluster. A pipe that could fill up would stop the program for ever.
enum { wanted = 1 << 20, bytes_of_a_cell = 64 };

static int held[2] = {-1, -1};
static long room;

bool guatu_frame_begin(int drawing, long cells) {
  if (held[0] < 0) {
    if (pipe2(held, O_CLOEXEC) != 0) return false;
    fcntl(held[1], F_SETPIPE_SZ, wanted);
    room = fcntl(held[1], F_GETPIPE_SZ);
  }
  return cells * bytes_of_a_cell <= room && dup2(held[1], drawing) == drawing;
}

bool guatu_frame_end(int drawing, int terminal) {
  if (dup2(terminal, drawing) != drawing) return false;
  int count = 0;
  if (ioctl(held[0], FIONREAD, &count) != 0) return false;
  if (count == 0) return true;
  char *bytes = malloc((size_t)count);
  if (!bytes) return false;
  int taken = 0;
  while (taken < count) {
    ssize_t part = read(held[0], bytes + taken, (size_t)(count - taken));
    if (part > 0) taken += (int)part;
    else if (part == 0 || errno != EINTR) break;
  }
  bool written = guatu_write_all(terminal, bytes, (size_t)taken);
  free(bytes);
  return written && taken == count;
}
