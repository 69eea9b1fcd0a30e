#!/usr/bin/env bash
# The whole proof: style, types, the short benchmarks, and tests. With arguments: only those tests.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
pytest=("$bin"/python -m pytest -q -m "not slow")

if [ $# -gt 0 ]; then
  tests/setup.sh
  exec "${pytest[@]}" "$@"
fi

# The real servers are fetched while style and types are looked at, which wait for nobody.
tests/setup.sh &
failed=0
"$bin"/ruff check --quiet . || failed=1
"$bin"/ruff format --quiet --check . || failed=1
"$bin"/mypy responder plugins/responder_* tests || failed=1
wait $!
[ $failed -eq 0 ] || exit 1
"$bin"/python -m benchmarks --short

# Stories mostly wait for servers and processes, so they run beside all other tests, in two halves.
told=$(mktemp -d)
trap 'rm -rf "$told"' EXIT
real=(tests/stories/test_real_*.py tests/stories/test_telegram*.py)
"${pytest[@]}" -p no:cacheprovider "${real[@]}" > "$told/real" 2>&1 &
with_servers=$!
"${pytest[@]}" -p no:cacheprovider tests/stories "${real[@]/#/--ignore=}" > "$told/stories" 2>&1 &
others=$!
"${pytest[@]}" tests/unit tests/agreement tests/store plugins || failed=1
wait $with_servers || failed=1
wait $others || failed=1
cat "$told/stories" "$told/real"
exit $failed
