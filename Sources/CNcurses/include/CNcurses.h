// Opens wide-character ncurses to Swift; each wrapper says why Swift cannot use the original.
#ifndef GUATU_CNCURSES_H
#define GUATU_CNCURSES_H

// The wide-character functions are declared only when asked for.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// stdscr, COLORS and COLOR_PAIRS are mutable C globals, which Swift 6 refuses to read.
static inline WINDOW *guatu_screen_window(void) { return stdscr; }
static inline int guatu_colour_count(void) { return COLORS; }
static inline int guatu_pair_count(void) { return COLOR_PAIRS; }

// The attribute masks are macros with casts inside, which Swift does not import.
static inline attr_t guatu_bold(void) { return A_BOLD; }
static inline attr_t guatu_dim(void) { return A_DIM; }
static inline attr_t guatu_underline(void) { return A_UNDERLINE; }
static inline attr_t guatu_italic(void) { return A_ITALIC; }
static inline attr_t guatu_reverse(void) { return A_REVERSE; }

// setcchar takes a pair above 32767 only through its untyped last argument.
static inline void guatu_set_blank(cchar_t *cell, attr_t style, int pair) {
  setcchar(cell, L" ", style, (short)(pair > 32767 ? 32767 : pair), &pair);
}

// Puts one of the characters of a cell, the first one or a mark upon it; CCHARW_MAX is too far.
static inline void guatu_set_glyph(cchar_t *cell, wchar_t glyph, int place) {
  if (place >= 0 && place < CCHARW_MAX) cell->chars[place] = glyph;
}

// A missing capability is NULL and a wrong one is (char *)-1, which Swift cannot compare with.
static inline const char *guatu_capability(const char *name) {
  char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}
static inline bool guatu_has_flag(const char *name) { return tigetflag((char *)name) > 0; }

// Glibc's module map hides wcwidth and wide-character classification.
int guatu_columns(uint32_t scalar);

// Locale names and categories are macros. The character set is all that is wanted: number formats
// of LC_NUMERIC would put decimal commas into exported files.
bool guatu_use_character_set(const char *locale);
bool guatu_character_set_is_utf8(void);
const char *guatu_character_set_name(void);

// A picture in bytes, beside curses' own: tparm and tputs are variadic or take a C callback. The
// look goes through vid_puts, so that curses' idea of the current look stays true. Everything is
// collected and then written at once.
void guatu_direct_move(int row, int column);
void guatu_direct_style(attr_t style, int pair);
void guatu_direct_text(const char *bytes, size_t count);
void guatu_direct_capability(const char *name);
// Writes what was collected and returns how many bytes that were; -1 when the terminal is gone.
long guatu_direct_flush(int descriptor);
// From here to `guatu_frame_end` all that curses writes to `drawing` is held back; false, and nothing
// is held back, where that cannot be done. `cells` is the size of the screen.
bool guatu_frame_begin(int drawing, long cells);
// Writes what was held back to the terminal in one piece; false when the terminal is gone.
bool guatu_frame_end(int drawing, int terminal);

// Copies what was collected into `room`, without padding marks, and forgets it; returns the length.
size_t guatu_direct_take(char *room, size_t size);

// Writes everything, also when a signal interrupts; false when the terminal is gone.
bool guatu_write_all(int descriptor, const char *bytes, size_t count);

// ioctl is variadic. False when the size is unknown (not a terminal, or 0 by 0).
bool guatu_terminal_size(int descriptor, int *columns, int *rows);

// Keys that the line discipline would keep (Ctrl-S, Ctrl-Q, Ctrl-V) and changes (CR to LF) are
// let through; curses' raw() leaves some of them.
bool guatu_let_all_keys_through(int descriptor);

// Signal handlers must be C functions that touch nothing but these few globals.
// Returns the end of a pipe to poll, from which each signal comes as one byte, or -1 with errno.
int guatu_watch_signals(void);
void guatu_unwatch_signals(void);
// Stops this process as Ctrl-Z does and returns when it is continued.
void guatu_stop_self(void);
// Keeps the terminal's settings as they are now, for the crash guard.
bool guatu_remember_settings(int descriptor);
// While armed, a crash writes `bytes` (at most 512) and puts back the remembered settings, before
// it goes on to crash.
bool guatu_guard_crashes(int descriptor, const char *bytes, size_t count);
void guatu_arm_crash_guard(bool armed);
void guatu_unguard_crashes(void);

#endif
