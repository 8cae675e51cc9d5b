# shellcheck shell=bash
# Builds the release executables, linked as statically as this machine allows. Sourced after
# common.sh and setup.sh.

mode_record="$build/link-mode"
build_log="$build/build.log"

# The ways to link, quickest start first. A static executable starts in under a millisecond, a
# dynamic one takes several.
link_modes=(static-executable static-stdlib dynamic)

link_flags() {
  case $1 in
    static-executable) flags=(-Xswiftc -static-executable) ;;
    static-stdlib) flags=(--static-swift-stdlib) ;;
    dynamic) flags=() ;;
  esac
}

# build_release PRODUCT: builds it and sets `product_file`. Begins with the way to link that worked
# last time; the quicker ones before it are tried again only when .build is gone.
build_release() {
  local product=$1 mode known='' skipping=
  [[ -r $mode_record ]] && read -r known <"$mode_record"
  [[ " ${link_modes[*]} " == *" ${known:-none} "* ]] && skipping=yes
  mkdir -p "$build"
  : >"$build_log"
  for mode in "${link_modes[@]}"; do
    [[ -n $skipping && $mode != "$known" ]] && continue
    skipping=
    if build_in_mode "$mode" "$product"; then
      [[ $mode == "$known" ]] || keep_mode "$mode"
      return 0
    fi
    is_our_fault && break
  done
  show_log "The build failed" "$build_log"
  return 1
}

build_in_mode() {
  local -a flags
  link_flags "$1"
  swift_release ${flags[@]+"${flags[@]}"} --product "$2" </dev/null >>"$build_log" 2>&1 || return 1
  product_file=$(swift_release ${flags[@]+"${flags[@]}"} --show-bin-path 2>>"$build_log")/$2
  starts "$product_file"
}

swift_release() { swift build --package-path "$root" -c release "$@"; }

# A file that links is not yet a file that runs.
starts() { [[ $1 != */bellwether ]] || "$1" --help </dev/null >/dev/null 2>>"$build_log"; }

keep_mode() {
  printf '%s\n' "$1" >"$mode_record"
  case $1 in
    static-executable) ;;
    static-stdlib) say "A fully static executable does not link here: linked with the static Swift library only." ;;
    dynamic) say "Static linking does not work here: linked dynamically, which starts more slowly." ;;
  esac
}

# An error in a source file fails in every mode alike.
is_our_fault() { grep -qE '\.swift:[0-9]+:[0-9]+: error:' "$build_log"; }
