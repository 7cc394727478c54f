// The parts of the curses shim that keep state or need Glibc's hidden declarations.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// Declared by term.h, whose macros (columns, lines …) forbid ordinary names.
extern int tputs(const char *text, int lines, int (*put)(int));

int guatu_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool guatu_use_character_set(const char *locale) { return setlocale(LC_CTYPE, locale) != NULL; }

const char *guatu_character_set_name(void) { return nl_langinfo(CODESET); }

bool guatu_character_set_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static char *collected;
static size_t collected_count, collected_room;

static int collect(int byte) {
  if (collected_count == collected_room) {
    size_t room = collected_room ? 2 * collected_room : 4096;
    char *grown = realloc(collected, room);
    if (!grown) return EOF;
    collected = grown;
    collected_room = room;
  }
  collected[collected_count++] = (char)byte;
  return byte;
}

void guatu_direct_move(int row, int column) {
  const char *move = guatu_capability("cup");
  if (move) tputs(tiparm(move, row, column), 1, collect);
}

void guatu_direct_style(attr_t style, int pair) { vid_puts(style, 0, &pair, collect); }

void guatu_direct_text(const char *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) collect((unsigned char)bytes[i]);
}

void guatu_direct_capability(const char *name) {
  const char *text = guatu_capability(name);
  if (text) tputs(text, 1, collect);
}

long guatu_direct_flush(int descriptor) {
  long count = (long)collected_count;
  bool written = guatu_write_all(descriptor, collected, collected_count);
  collected_count = 0;
  return written ? count : -1;
}

size_t guatu_direct_take(char *room, size_t size) {
  size_t count = collected_count < size ? collected_count : size;
  if (count) memcpy(room, collected, count);
  collected_count = 0;
  return count;
}

bool guatu_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
      if (poll(&wait, 1, -1) < 0 && errno != EINTR) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool guatu_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool guatu_let_all_keys_through(int descriptor) {
  struct termios settings;
  if (tcgetattr(descriptor, &settings) != 0) return false;
  settings.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | ISIG | IEXTEN);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return tcsetattr(descriptor, TCSANOW, &settings) == 0;
}
