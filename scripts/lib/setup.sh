# shellcheck shell=bash
# What building needs: Swift, and GNU readline's headers and libraries. Sourced after common.sh.

minimum_swift=6.2

# Swift is found and new enough. Asking it costs a second, so the answer is kept until the
# executable changes.
require_swift() {
  local swift version record="$build/setup.swift" known=
  swift=$(type -P swift) || die "Swift $minimum_swift or newer is needed, and there is no 'swift' on PATH.
Get it with swiftly (https://www.swift.org/install), or add the usr/bin of an unpacked toolchain to PATH."
  [[ -r $record ]] && read -r known <"$record"
  [[ $known == "$swift" && $record -nt $swift ]] && return 0
  version=$(swift --version 2>/dev/null </dev/null) || version=
  [[ $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    die "'$swift' does not say which Swift it is: reinstall it from https://www.swift.org/install"
  ((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2] >= ${minimum_swift%.*} * 1000 + ${minimum_swift#*.})) ||
    die "Swift $minimum_swift or newer is needed, and '$swift' is ${BASH_REMATCH[1]}.${BASH_REMATCH[2]}.
Get a newer one with swiftly (https://www.swift.org/install)."
  mkdir -p "$build"
  printf '%s\n' "$swift" >"$record"
}

# readline can be compiled against and linked, statically if that is to be had here. Looks at the
# places where compilers look, starts no process.
require_readline() {
  local without_static="$build/setup.no-static-readline"
  can_build || install_readline needed || die "$advice"
  can_build || die "$advice"
  if can_link a || [[ -e $without_static ]]; then return 0; fi
  install_readline static || true
  if can_link a; then return 0; fi
  mkdir -p "$build"
  : >"$without_static"
  say "setup: no static readline is to be had here; bellwether will use the shared one."
}

can_build() { has_headers && can_link so a; }

has_headers() {
  local folder
  for folder in "${include_folders[@]}"; do
    [[ -e $folder/readline/readline.h && -e $folder/readline/history.h ]] && return 0
  done
  return 1
}

# can_link SUFFIX...: both libraries are there as a file with one of the suffixes.
can_link() { has_library libreadline "$@" && has_library libtinfo "$@"; }

has_library() {
  local folder suffix name=$1
  shift
  for folder in "${library_folders[@]}"; do
    for suffix; do
      [[ -e $folder/$name.$suffix ]] && return 0
    done
  done
  return 1
}

include_folders=(/usr/include /usr/local/include)
library_folders=(/usr/lib/"$HOSTTYPE"-linux-gnu* /usr/lib64 /usr/lib /usr/local/lib64 /usr/local/lib)
IFS=: read -ra more <<<"${CPATH-}" && include_folders+=("${more[@]}")
IFS=: read -ra more <<<"${LIBRARY_PATH-}" && library_folders+=("${more[@]}")
unset more

# manager: packages that are needed: packages that only the static executable needs, where the
# first do not hold them
package_table="
apt-get: libreadline-dev libncurses-dev:
dnf: readline-devel ncurses-devel: readline-static ncurses-static
zypper: readline-devel ncurses-devel: readline-devel-static
pacman: readline ncurses:
"

# install_readline needed|static: with the first package manager of the table that is here. Says
# what it does, and why it cannot.
install_readline() {
  local manager needed static log="$build/setup.log"
  local -a packages as_root=()
  while IFS=: read -r manager needed static; do
    [[ -n $manager ]] && type -P "$manager" >/dev/null && break
  done <<<"$package_table"
  [[ -n $manager ]] || return 1
  read -ra packages <<<"${!1}"
  [[ ${#packages[@]} -gt 0 ]] || return 0
  if [[ $EUID -ne 0 ]]; then
    type -P sudo >/dev/null || return 1
    # Without a terminal nobody can type a password.
    if [[ -t 0 ]]; then as_root=(sudo); else as_root=(sudo -n); fi
  fi
  mkdir -p "$build"
  say "setup: installing ${packages[*]} with $manager (GNU readline, to build with)"
  : >"$log"
  install_with "$manager" "${packages[@]}" && return 0
  tail -n 15 "$log" >&2
  return 1
}

# install_with MANAGER PACKAGE...: asks nothing, and writes what the manager prints to $log.
install_with() {
  local manager=$1
  shift
  case $manager in
    apt-get)
      compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null || as_root_quietly apt-get update
      apt_install "$@" || { as_root_quietly apt-get update && apt_install "$@"; }
      ;;
    dnf) as_root_quietly dnf install -y "$@" ;;
    zypper) as_root_quietly zypper --non-interactive install "$@" ;;
    pacman) as_root_quietly pacman -S --needed --noconfirm "$@" ;;
  esac
}

apt_install() {
  as_root_quietly env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"
}

as_root_quietly() { ${as_root[@]+"${as_root[@]}"} "$@" </dev/null >>"$log" 2>&1; }

advice="Building needs GNU readline's headers and library. Install them as root:
  Debian, Ubuntu   apt-get install libreadline-dev
  Fedora           dnf install readline-devel ncurses-devel
  openSUSE         zypper install readline-devel ncurses-devel
  Arch             pacman -S readline ncurses"

setup() {
  require_swift
  require_readline
}
