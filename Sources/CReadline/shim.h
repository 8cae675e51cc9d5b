#ifndef BELLWETHER_CREADLINE_SHIM_H
#define BELLWETHER_CREADLINE_SHIM_H

// readline's headers use FILE without including it.
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>
#include <stdlib.h>
#include <string.h>

// Swift does not touch mutable C globals, so each one that is needed has a function here.

static inline const char *bw_line_buffer(void) { return rl_line_buffer; }
static inline int bw_point(void) { return rl_point; }

static inline void bw_set_name(const char *name) { rl_readline_name = name; }
static inline void bw_catch_no_signals(void) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 1;
}
static inline void bw_set_signal_hook(rl_hook_func_t *hook) { rl_signal_event_hook = hook; }
static inline void bw_set_completion(rl_completion_func_t *complete, char *(*breaks)(void),
                                     rl_compdisp_func_t *display) {
  rl_attempted_completion_function = complete;
  rl_completion_word_break_hook = breaks;
  rl_completion_display_matches_hook = display;
}
// Our own candidates or none: file names only where the grammar asks for a file.
static inline void bw_end_completion(int appends_space) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = appends_space ? ' ' : '\0';
  rl_completion_suppress_append = !appends_space;
}
static inline void bw_keep_order(void) { rl_sort_completion_matches = 0; }
static inline char *bw_word_breaks(void) { return " \t\n|,;"; }

// Leaves the line that is being edited, as Ctrl-C does in every shell.
static inline void bw_clear_line(void) {
  fputs("^C\n", rl_outstream ? rl_outstream : stdout);
  rl_replace_line("", 0);
  rl_point = 0;
  rl_on_new_line();
  rl_redisplay();
}
// Draws the prompt and the line again after candidates were printed beneath them.
static inline void bw_redraw(void) { rl_forced_update_display(); }

#endif
