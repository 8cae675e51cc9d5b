# shellcheck shell=bash
# Counts instructions instead of timing: the same to a few thousand on every run of one build, however
# busy the machine is. Sourced after timing.sh.

# print_instructions: for the runners that are ours, in the order they joined the measure.
print_instructions() {
  local position count first=
  for position in "${!names[@]}"; do
    [[ -n ${ours[position]-} ]] || continue
    # Under valgrind a program is another file, so the first run makes a snapshot of its own.
    instructions "${commands[position]}" >/dev/null || die "valgrind fails: ${commands[position]}"
    count=$(instructions "${commands[position]}")
    first=${first:-$count}
    printf '  %-28s %8s M instructions, %sx\n' "${names[position]}" \
      "$(hundredths $((count / 10000)))" "$(hundredths $((count * 100 / first)))"
  done
}

instructions() {
  local report
  report=$(eval "valgrind --tool=callgrind --callgrind-out-file=/dev/null $1" \
    2>&1 >/dev/null </dev/null) || return 1
  [[ $report =~ refs:\ +([0-9,]+) ]] || return 1
  printf '%s' "${BASH_REMATCH[1]//,/}"
}
