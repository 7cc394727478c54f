// One write a frame. Curses flushes its buffer at every erasure to the end of a line, so that a full
// screen becomes a hundred small writes: a slow terminal shows the picture being built, and a reader is
// woken a hundred times. While a frame is drawn, curses' descriptor leads into a file in memory.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int memory = -1;

bool guatu_frame_begin(int drawing) {
  if (memory < 0) memory = memfd_create("frame", MFD_CLOEXEC);
  return memory >= 0 && lseek(memory, 0, SEEK_SET) == 0 && dup2(memory, drawing) == drawing;
}

bool guatu_frame_end(int drawing, int terminal) {
  if (dup2(terminal, drawing) != drawing) return false;
  off_t count = lseek(memory, 0, SEEK_CUR);
  if (count <= 0) return true;
  char *bytes = malloc((size_t)count);
  if (!bytes) return false;
  bool written = pread(memory, bytes, (size_t)count, 0) == count
    && guatu_write_all(terminal, bytes, (size_t)count);
  free(bytes);
  return written;
}
