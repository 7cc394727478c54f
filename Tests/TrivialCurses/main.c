// The least that a curses program can do: the yardstick for starting and for answering keys.
#include <locale.h>
#include <ncurses.h>

// Draws one line with the number of keys so far, after every key; ends at q.
int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  for (int keys = 0;; keys++) {
    mvprintw(0, 0, "ready %d", keys);
    refresh();
    if (getch() == 'q') break;
  }
  endwin();
  return 0;
}
