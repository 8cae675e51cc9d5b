# shellcheck shell=bash
# What every command of this folder needs: strict mode, where the checkout is, and how to speak.
set -euo pipefail

root=$(cd -- "${BASH_SOURCE[0]%/*}/../.." && pwd -P)
build="$root/.build"

# Progress and problems go to standard error: standard output belongs to the answers.
say() { printf '%s\n' "$@" >&2; }
die() {
  say "$@"
  exit 1
}

# Prints the comment that opens a command's file (its help), when the first argument asks for it.
help_if_asked() {
  [[ ${1-} == --help || ${1-} == -h ]] || return 0
  print_help
  exit 0
}

print_help() {
  local line
  while IFS= read -r line; do
    [[ $line == '#!'* ]] && continue
    [[ $line == '#'* ]] || break
    line=${line#'#'}
    printf '%s\n' "${line# }"
  done <"$0"
}

# show_log TITLE FILE: what a build printed, without its progress and without the warnings of a
# static glibc, which are harmless.
show_log() {
  local progress='^\[[0-9]+/[0-9]+\] |^(Fetch|Comput|Creating working copy|Working copy of|Building for )'
  local harmless='in statically linked applications requires at runtime|: in function '
  say "$1 (all of the log: $2):"
  grep -vE "$progress|$harmless" "$2" >&2 || true
}
