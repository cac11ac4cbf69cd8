#!/usr/bin/env bash
# Makes the bundle: Loket, its Python and its Qt in one folder, the same octets each time.
# Usage: bundle.sh [FOLDER]   (default: build/linux/bundle; holds loket/ afterwards)
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-build/linux/bundle}
here=installer/linux
venv=build/linux/venv

# The distribution's own Python: what is bundled was built for the oldest system Loket is for.
python=${LOKET_BUILD_PYTHON:-/usr/bin/python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "The bundle is built with $python, which has to be Python 3.11 or newer." >&2
  exit 1
}
minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
missing=()
"$python" -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -q "libpython$minor\.so" || missing+=("libpython$minor")
command -v strip >/dev/null || missing+=(binutils)
if [[ ${#missing[@]} -gt 0 ]]; then
  if [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "To build the bundle: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
fi

source "$here/epoch.sh"

wanted=$({ "$python" --version; cat requirements.lock "$here/requirements-build.lock"; } | cksum)
if [[ ! -f $venv/.ready || $(<"$venv/.ready") != "$wanted" ]]; then
  echo "Building $venv with $("$python" --version)"
  "$python" -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
    --require-hashes -r requirements.lock -r "$here/requirements-build.lock"
  echo "$wanted" >"$venv/.ready"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
  --no-index --no-build-isolation --no-deps --force-reinstall .
find "$venv" -name direct_url.json -delete # it would tell where the source lay

rm -rf "$out"
"$venv/bin/pyinstaller" --noconfirm --clean --log-level ERROR \
  --workpath "$out.work" --distpath "$out" "$here/loket.spec"
rm -rf "$out.work"
# Some wheels come with their tables for debuggers: 8 MB that nothing reads. Never the program
# itself, behind whose end PyInstaller keeps the modules.
find "$out/loket/lib" -type f \( -name '*.so' -o -name '*.so.*' \) -exec strip --strip-unneeded {} +
"$venv/bin/python" "$here/extras.py" requirements.lock "$here/loket/loket.svg" "$out/loket/lib"
echo "The bundle is in $out/loket ($(du -sm "$out/loket" | cut -f1) MB)"
