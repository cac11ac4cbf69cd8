#!/usr/bin/env bash
# Writes requirements.lock (to run), requirements-test.lock (to run and test) and the lock of what
# bundles Loket for Linux: every version pinned with the hashes of all its files, for every
# platform, naming no index host.
# Usage: lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
uv_version=0.13.9

uv=$(command -v .venv/bin/uv || command -v uv || true)
if [[ -z $uv ]]; then
  "$(tools/find_python.sh)" -m venv build/lock-venv
  build/lock-venv/bin/pip install --quiet "uv==$uv_version"
  uv=build/lock-venv/bin/uv
fi

compile() {
  "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}

compile pyproject.toml --extra build --extra test -o requirements-test.lock "$@"
compile pyproject.toml --extra build --constraints requirements-test.lock -o requirements.lock
compile installer/linux/requirements-build.in --constraints requirements-test.lock \
  -o installer/linux/requirements-build.lock "$@"
