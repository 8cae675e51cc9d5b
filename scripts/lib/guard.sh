# shellcheck shell=bash
# Holds instruction counts against recorded ones, so that nothing grows slow unnoticed: unlike times
# they are the same on a busy machine. Sourced after counting.sh.

guard_record="$root/scripts/lib/instructions.txt"
# Per cent above the record that pass: libraries and page sizes differ a little between machines.
guard_tolerance=5

# guard_instructions check|record
guard_instructions() {
  local made="$build/bench-data/small" shipped="$root/datasets" swift lines=() failed=
  [[ $1 == record || -r $guard_record ]] ||
    die "There is no record yet: scripts/bench --guard=record writes one"
  made "$made" 5 60 108 || die "--guard needs python3, to make data"
  swift=$(swift --version 2>/dev/null </dev/null | grep -oE 'Swift version [0-9.]+')
  guard_count "version" --version
  guard_count "load a small file" --no-cache --data "$root/datasets/rotherham" -c 'list datasets'
  guard_count "load 32,400 rows" --no-cache --data "$made" -c 'describe M001'
  guard_count "open a snapshot" --data "$shipped" -c ''
  guard_count "show" --data "$shipped" -c 'show CP6B-NI vs SN since Apr-24'
  guard_count "trend" --data "$shipped" -c 'trend LAC1 13m'
  guard_count "rank" --data "$made" -c 'rank M000'
  guard_count "compare" --data "$shipped" -c 'compare Southampton Rotherham'
  guard_count "scorecard" --data "$shipped" -c 'scorecard Southampton'
  guard_count "spc" --data "$shipped" -c 'spc LAC1 for Southampton'
  guard_count "explain" --data "$shipped" -c 'explain LAC1'
  guard_count "find" --data "$shipped" -c 'find plans rate'
  if [[ $1 == record ]]; then
    printf '%s\n' "# Instructions in thousands, by scripts/bench --guard=record; $swift" \
      "${lines[@]}" >"$guard_record"
    return 0
  fi
  grep -q "$swift" "$guard_record" ||
    say "The record is of another Swift than this one ($swift): counts will differ."
  [[ -z $failed ]] || die "More instructions than $guard_record allows:
find out why, or record them with scripts/bench --guard=record"
}

# guard_count NAME ARGUMENT...: adds to `lines`; sets `failed` where it is above the record.
guard_count() {
  local name=$1 command count known
  shift
  command=$(printf '%q ' "$product_file" "$@")
  # The first run makes the snapshot.
  instructions "$command" >/dev/null || die "valgrind fails: $command"
  count=$(($(instructions "$command") / 1000))
  lines+=("$name"$'\t'"$count")
  # The first record is written before there is one.
  known=
  [[ ! -r $guard_record ]] || known=$(sed -n "s/^$name\t//p" "$guard_record")
  if [[ -z $known ]]; then
    printf '  %-20s %9d thousand instructions, none recorded\n' "$name" "$count"
    return 0
  fi
  printf '  %-20s %9d thousand instructions, %s of the record\n' "$name" "$count" \
    "$(hundredths $((count * 100 / known)))"
  ((count * 100 <= known * (100 + guard_tolerance))) || failed=yes
}
