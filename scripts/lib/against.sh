# shellcheck shell=bash
# Builds another revision beside this one, in a folder of its own that is kept for the next time.
# Sourced after build.sh.

# build_revision REV PRODUCT: sets `other_file`.
build_revision() {
  local revision product=$2 folder log
  revision=$(git -C "$root" rev-parse --verify --quiet --short "$1^{commit}") ||
    die "there is no revision $1"
  folder="$build/against/$revision"
  log="$build/against.log"
  if [[ ! -e $folder/Package.swift ]]; then
    mkdir -p "$folder"
    git -C "$root" archive "$revision" | tar -x -C "$folder"
  fi
  local -a flags
  link_flags "$(<"$mode_record")"
  say "Building $revision for comparison (kept in .build/against)"
  swift build --package-path "$folder" -c release ${flags[@]+"${flags[@]}"} --product "$product" \
    </dev/null >"$log" 2>&1 || { show_log "The build of $revision failed" "$log"; exit 1; }
  other_file="$folder/.build/release/$product"
}
