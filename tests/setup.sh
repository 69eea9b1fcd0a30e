#!/usr/bin/env bash
# Installs the real servers and clients that the tests talk to, all at once. Nothing is started as a service.
# What cannot be had on this machine is named; the tests that need it are skipped, or fail where CI=true.
set -u
cd "$(dirname "$0")/.."
exim=.real-parts/exim4/usr/sbin/exim4

# Synapse (Matrix), in an environment of its own: some 25 seconds, 240 MB.
synapse() {
  local place=.real-parts/synapse
  [ -e "$place/ready" ] && return
  rm -rf "$place"
  .venv/bin/python -m venv "$place" &&
    "$place/bin/pip" install -q --disable-pip-version-check matrix-synapse==1.163.2 &&
    touch "$place/ready"
}

# Two libraries for Telegram bots, which judge our stand-in of its API.
telegram() { .venv/bin/python -c 'from tests.real.telegram import install; install()'; }

# The Debian packages that are not there, one a line.
missing() {
  [ -x /usr/sbin/dovecot ] || echo dovecot-imapd
  [ -x /usr/lib/dovecot/lmtp ] || echo dovecot-lmtpd
  [ -e /usr/lib/dovecot/modules/lib90_sieve_plugin.so ] || echo dovecot-sieve
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
  command -v redis-server >/dev/null || echo redis-server # for the AppView of Bluesky
  command -v strace >/dev/null || echo strace             # for power cuts
}

# Installs what is missing, without starting it.
install() {
  local policy=/usr/sbin/policy-rc.d # keeps apt-get from starting what it installs
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

debian() {
  local packages
  mapfile -t packages < <(missing)
  if [ ${#packages[@]} -eq 0 ] && [ -x "$exim" ]; then return; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "tests: not root, so these Debian packages are not installed: ${packages[*]:-} exim4-daemon-light"
    echo "tests: the tests that need them are skipped; to run them: sudo tests/setup.sh"
    return
  fi
  apt-get update -qq || return
  if [ ${#packages[@]} -gt 0 ]; then install "${packages[@]}" || return; fi
  # Exim's package would put itself in the place of the machine's own mail server: it is unpacked, not installed.
  .venv/bin/python -c 'from tests.real.mail import fetch_exim; fetch_exim()'
}

# snac2 (Mastodon's API) is unpacked, not installed, so it needs no rights.
snac() { .venv/bin/python -c 'from tests.real.snac import fetch_snac; fetch_snac()'; }

part() { # name, command
  ("${@:2}") || echo "tests: $1 could not be installed; the tests that need it are skipped"
}

mkdir -p .real-parts
part "the PDS of Bluesky" tests/real/pds/install.sh &
part Synapse synapse &
part "the libraries for Telegram bots" telegram &
(part "a mail server, PostgreSQL or Redis" debian; part snac2 snac) &
wait
