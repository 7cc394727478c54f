// A pseudo-terminal with a program on it: fork is not callable from Swift.
#ifndef GUATU_CPTY_H
#define GUATU_CPTY_H
#include <sys/types.h>

// Starts `arguments[0]` on a new pseudo-terminal of the given size. Both ends stay open here, so
// that the settings can be read after the program's end. Returns its process number, or -1.
pid_t guatu_pty_start(char *const arguments[], char *const environment[], int columns, int rows,
                      int *ours, int *theirs);
// Gives the terminal a new size; the program is told by SIGWINCH.
int guatu_pty_resize(int ours, int columns, int rows);
// A descriptor that becomes readable when the process ends.
int guatu_pty_end_of(pid_t process);
// Limits the size of files that a process writes; a negative size lifts the limit.
int guatu_pty_limit_file_size(pid_t process, long long bytes);
#endif
