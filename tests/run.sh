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

# Stories mostly wait for servers and processes, so they run beside all other tests: those with real servers, together
# with the papers, whose tutorial is followed step by step; and the others in two halves, every second file in each.
told=$(mktemp -d)
trap 'rm -rf "$told"' EXIT
real=() even=() odd=()
for story in tests/stories/test_*.py; do
  case $story in
    */test_real_* | */test_telegram*) real+=("$story") ;;
    *) if [ ${#even[@]} -gt ${#odd[@]} ]; then odd+=("$story"); else even+=("$story"); fi ;;
  esac
done
beside=()
tell() { # name, files
  "${pytest[@]}" -p no:cacheprovider "${@:2}" > "$told/$1" 2>&1 &
  beside+=($!)
}
tell real "${real[@]}" tests/agreement
tell even "${even[@]}"
tell odd "${odd[@]}"
"${pytest[@]}" tests/unit tests/store plugins || failed=1
for each in "${beside[@]}"; do wait "$each" || failed=1; done
cat "$told"/*
exit $failed
