#!/usr/bin/env bash
# Installs the real servers that the tests talk to: Dovecot, Exim and PostgreSQL. Nothing is started as a service.
set -eu
cd "$(dirname "$0")/.."

# Two libraries for Telegram bots, which judge our stand-in of its API.
.venv/bin/python -c 'from tests.real.telegram import install; install()' || echo "tests: the libraries for Telegram bots are not installed; their tests are skipped"

missing=()
[ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd)
[ -x /usr/lib/dovecot/lmtp ] || missing+=(dovecot-lmtpd)
[ -e /usr/lib/dovecot/modules/lib90_sieve_plugin.so ] || missing+=(dovecot-sieve)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
exim=.real-parts/exim4/usr/sbin/exim4

if [ ${#missing[@]} -eq 0 ] && [ -x "$exim" ]; then exit 0; fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "tests: not root, so these Debian packages are not installed: ${missing[*]:-} exim4-daemon-light"
  echo "tests: the tests that need them are skipped; to run them: sudo tests/setup.sh"
  exit 0
fi

policy=/usr/sbin/policy-rc.d # keeps apt-get from starting what it installs
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
# Exim's package would put itself in the place of the machine's own mail server: it is unpacked, not installed.
.venv/bin/python -c 'from tests.real.mail import fetch_exim; fetch_exim()'
