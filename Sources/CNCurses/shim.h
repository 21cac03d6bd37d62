#ifndef KICKSCOPE_CNCURSES_H
#define KICKSCOPE_CNCURSES_H

// Without it <curses.h> declares no wide-character function.
#define NCURSES_WIDECHAR 1

#include <locale.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

#endif
