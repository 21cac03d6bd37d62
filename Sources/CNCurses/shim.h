#ifndef KICKSCOPE_CNCURSES_H
#define KICKSCOPE_CNCURSES_H

// Without it <curses.h> declares no wide-character function.
#define NCURSES_WIDECHAR 1

#include <locale.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

// <wchar.h> shows it only to those who define _XOPEN_SOURCE, which Swift's view of glibc does not.
extern int wcwidth(wchar_t);

// The attributes are macros of casts and shifts, which Swift does not import.
static const attr_t CURSES_BOLD = A_BOLD;
static const attr_t CURSES_DIM = A_DIM;
static const attr_t CURSES_UNDERLINE = A_UNDERLINE;
static const attr_t CURSES_REVERSE = A_REVERSE;

#endif
