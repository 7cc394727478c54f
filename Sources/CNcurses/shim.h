// Opens the wide-character side of ncurses to Swift; each wrapper says why Swift cannot call the original.
#ifndef GUATU_CNCURSES_SHIM_H
#define GUATU_CNCURSES_SHIM_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>
#endif
