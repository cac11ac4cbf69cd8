#!/usr/bin/env bash
# Prints the first Python >= 3.11 that can build a virtual environment; fails if there is none.
set -euo pipefail

for name in ${LOKET_PYTHON:-} python3.13 python3.12 python3.11 python3 python; do
  if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    command -v "$name"
    exit
  fi
done
exit 1
