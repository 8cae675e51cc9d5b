# shellcheck shell=bash
# Times whole processes side by side and prints how they compare. Sourced after common.sh.

# The runners of one measure, in parallel: what each is called and its command's words, as the
# shell would read them.
names=()
commands=()

begin_measure() {
  names=() commands=()
  printf '\n%s\n' "$1"
}

# runner NAME EXECUTABLE [ARGUMENT...]: joins the measure.
runner() {
  names+=("$1")
  shift
  commands+=("$(printf '%q ' "$@")")
}

# must_say TEXT...: the last runner's output holds every text; a quick wrong answer is no result.
must_say() {
  local output text last=$((${#commands[@]} - 1))
  output=$(eval "${commands[last]}" </dev/null) || die "${names[last]} fails: ${commands[last]}"
  for text; do
    [[ $output == *"$text"* ]] || die "${names[last]} does not say $text: ${commands[last]}"
  done
}

# Runs all in turns, then prints each beside the first: the ratio of the medians, and between which
# ratios half of the rounds lie.
compare() {
  local samples position
  samples=$(mktemp)
  time_commands >"$samples" || { rm -f "$samples"; die "a measure failed"; }
  local -a first=() times=()
  mapfile -t first < <(samples_of 0)
  printf '  %-28s %8s   %s\n' '' 'time' 'middle half of rounds'
  for position in "${!names[@]}"; do
    mapfile -t times < <(samples_of "$position")
    print_row "${names[position]}"
  done
  [[ -z ${milliseconds-} ]] || print_milliseconds
  rm -f "$samples"
}

samples_of() { grep "^$1"$'\t' "$samples" | cut -f 2; }

# Uses `first` and `times`: round by round, the first runner's microseconds and this runner's.
print_row() {
  local -a ratios=()
  local round count=${#times[@]}
  for round in "${!times[@]}"; do
    ratios+=($((times[round] * 100 / (first[round] > 0 ? first[round] : 1))))
  done
  mapfile -t ratios < <(printf '%s\n' "${ratios[@]}" | sort -n)
  printf '  %-28s %7sx   %sx to %sx\n' "$1" \
    "$(hundredths $(($(median "${times[@]}") * 100 / $(median "${first[@]}"))))" \
    "$(hundredths "${ratios[count / 4]}")" "$(hundredths "${ratios[count * 3 / 4]}")"
}

print_milliseconds() {
  local position
  for position in "${!names[@]}"; do
    mapfile -t times < <(samples_of "$position")
    printf '  %-28s %8s ms, median of %s\n' "${names[position]}" \
      "$(hundredths $(($(median "${times[@]}") / 10)))" "${#times[@]}"
  done
}

median() {
  local -a sorted
  mapfile -t sorted < <(printf '%s\n' "$@" | sort -n)
  printf '%s' "${sorted[$# / 2]}"
}

hundredths() { printf '%d.%02d' $(($1 / 100)) $(($1 % 100)); }

# A line a run: position, tab, microseconds; the runners take turns.
time_commands() {
  if type -P python3 >/dev/null; then
    local command
    local -a words=() all=()
    for command in "${commands[@]}"; do
      eval "words=($command)"
      all+=(${all[@]:+---} "$(type -P "${words[0]}")" "${words[@]:1}")
    done
    python3 "$root/scripts/lib/time-commands.py" "$rounds" "${all[@]}"
  else
    time_in_shell
  fi
}

# The same without Python. The shell's own work adds a little to every run alike, which brings the
# ratios nearer to one.
time_in_shell() {
  local round position start end
  for ((round = 0; round < rounds; round++)); do
    for position in "${!commands[@]}"; do
      start=${EPOCHREALTIME/[.,]/}
      eval "${commands[position]}" </dev/null >/dev/null 2>&1 || return 1
      end=${EPOCHREALTIME/[.,]/}
      printf '%d\t%d\n' "$position" $((end - start))
    done
  done
}
