#ifndef BELLWETHER_CREADLINE_SHIM_H
#define BELLWETHER_CREADLINE_SHIM_H

// readline's headers use FILE without including it.
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>

// Swift does not touch mutable C globals, so each one that is needed has a function here.

static inline const char *bw_line_buffer(void) { return rl_line_buffer; }
static inline int bw_point(void) { return rl_point; }

static inline void bw_set_name(const char *name) { rl_readline_name = name; }
static inline void bw_catch_no_signals(void) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 1;
}
// Every key comes through `read`; one that it makes up for Ctrl-C leads to `leave`, in every keymap.
static inline void bw_set_reader(rl_getc_func_t *read, int leave_key, rl_command_func_t *leave) {
  rl_getc_function = read;
  rl_bind_key_in_map(leave_key, leave, emacs_standard_keymap);
  rl_bind_key_in_map(leave_key, leave, vi_insertion_keymap);
  rl_bind_key_in_map(leave_key, leave, vi_movement_keymap);
}
// Waits for a key with the signals of `usual`; below zero when a signal came first.
static inline int bw_wait_for_key(int descriptor, const sigset_t *usual) {
  fd_set keys;
  FD_ZERO(&keys);
  FD_SET(descriptor, &keys);
  return pselect(descriptor + 1, &keys, NULL, NULL, NULL, usual);
}
// Statements of several lines stay whole: each entry of the file begins with the time it was typed.
static inline void bw_keep_lines_together(void) {
  history_comment_char = '#';
  history_write_timestamps = 1;
}
static inline const char *bw_last_entry(void) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  return last ? last->line : "";
}
// A default that the reader's own inputrc may change: the first Tab lists, it does not ring.
static inline void bw_list_at_once(void) { rl_variable_bind("show-all-if-ambiguous", "on"); }
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

// Leaves the line that is being edited, as Ctrl-C does in every shell: it stays on the screen, and
// is deleted rather than replaced so that an entry of the history that was edited comes back whole.
static inline void bw_leave_line(void) {
  rl_point = rl_end;
  rl_redisplay();
  fputs("^C", rl_outstream);
  rl_crlf();
  fflush(rl_outstream);
  rl_begin_undo_group();
  rl_delete_text(0, rl_end);
  rl_end_undo_group();
  rl_point = rl_mark = 0;
  rl_done = 1;
}
// Draws the prompt and the line again after candidates were printed beneath them.
static inline void bw_redraw(void) { rl_forced_update_display(); }

#endif
