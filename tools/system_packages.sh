#!/usr/bin/env bash
# Installs (as root, where apt-get is) or names what system_packages.txt lists and this machine lacks.
# Usage: system_packages.sh run|test.  Fails only if Loket could not start at all without it.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin:/sbin
purpose=$1

[[ $(uname) == Linux ]] && command -v ldconfig >/dev/null || exit 0

is_there() {
  case $1 in
    lib:*) [[ $libraries == *"${1#lib:} "* ]] ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null ;;
    file:*) [[ -e ${1#file:} ]] ;;
  esac
}

is_asked_for() { [[ $1 != tests || $purpose == test ]]; }

is_essential() {
  [[ $1 == qt ]] || [[ $1 == screen && $purpose == run && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]
}

look_around() {
  libraries=$(ldconfig -p)
  missing=() stops=()
  while read -r sign packages use; do
    [[ $sign == \#* ]] && continue
    if is_asked_for "$use" && ! is_there "$sign"; then
      missing+=("$packages")
      if is_essential "$use"; then stops+=("${sign#*:}"); fi
    fi
  done <tools/system_packages.txt
  if ! tools/find_python.sh >/dev/null; then
    missing+=(python3 python3-venv)
    stops+=("Python 3.11 or newer with venv")
  fi
}

# Newer releases renamed a few packages; the last name is the one of Debian 12.
choose_names() {
  chosen=()
  for packages in "${missing[@]}"; do
    for name in ${packages//|/ }; do
      apt-cache show --no-all-versions "$name" >/dev/null 2>&1 && break
    done
    chosen+=("$name")
  done
}

# What apt-get could not bring once (no network, no such package) is not asked for at every run.
was_asked_in_vain() { [[ ${#stops[@]} -eq 0 && -f build/asked-apt && $(<build/asked-apt) == "${missing[*]}" ]]; }

install_missing() {
  was_asked_in_vain && return
  export DEBIAN_FRONTEND=noninteractive
  echo "Installing what Loket needs from the system (${#missing[@]} packages)"
  apt-get update -qq || return
  choose_names
  apt-get install -y -qq --no-install-recommends "${chosen[@]}" >/dev/null || return
}

look_around
[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Loket looked for these and did not find them; install them with your system's packages:"
  printf '  %s\n' "${missing[@]%%|*}"
elif [[ $EUID -eq 0 ]]; then
  install_missing || echo "apt-get could not install everything; its words are above."
  look_around
  [[ ${#missing[@]} -eq 0 ]] && exit 0
  mkdir -p build && echo "${missing[*]}" >build/asked-apt
fi
if command -v apt-get >/dev/null; then
  choose_names
  echo "Missing system packages: ${chosen[*]}"
  echo "Install them with:  sudo apt-get install --no-install-recommends ${chosen[*]}"
fi
[[ ${#stops[@]} -eq 0 ]] && { echo "Loket works without them; going on."; exit 0; }
printf 'Loket cannot start without: %s\n' "${stops[@]}" >&2
exit 1
