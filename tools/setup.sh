#!/usr/bin/env bash
# Makes .venv ready for `make run` or `make test`; does nothing (and quickly) when it is.
# Usage: setup.sh run|test
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=$1

tools/system_packages.sh "$purpose"

fingerprint() { { echo "$PWD"; cat "$@" pyproject.toml; } | cksum; }

run_print=$(fingerprint requirements.lock)
test_print=$(fingerprint requirements-test.lock)
if [[ $purpose == test ]]; then
  lock=requirements-test.lock wanted=$test_print
else
  lock=requirements.lock wanted=$run_print
fi
ready=.venv/.ready-$purpose
if [[ -x .venv/bin/loket && -x .venv/bin/python && -f $ready && $(<"$ready") == "$wanted" ]]; then
  exit 0
fi

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  python=$(tools/find_python.sh) || {
    echo "Loket needs Python 3.11 or newer with venv (Debian, Ubuntu: apt-get install python3-venv)." >&2
    exit 1
  }
  echo "Building .venv with $("$python" --version)"
  "$python" -m venv --clear .venv
fi
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip --default-pip

rm -f .venv/.ready-*
echo "Installing the pinned packages of $lock (a few minutes the first time)"
pip=(.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input)
"${pip[@]}" --require-hashes -r "$lock"
"${pip[@]}" --no-index --no-build-isolation --no-deps -e .

echo "$run_print" >.venv/.ready-run
if [[ $purpose == test ]]; then echo "$test_print" >.venv/.ready-test; fi
