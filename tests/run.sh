#!/usr/bin/env bash
# The whole proof: style, types, tests, and the short benchmarks.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin

"$bin"/ruff check --quiet .
"$bin"/ruff format --quiet --check .
"$bin"/mypy responder plugins/responder_*
"$bin"/python -m benchmarks --short
"$bin"/python -m pytest -q -m "not slow" "$@"
