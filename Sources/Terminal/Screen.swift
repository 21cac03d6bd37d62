// ncurses.
