#!/usr/bin/env bash
# Installs the real servers that the tests talk to: Dovecot, Exim, PostgreSQL snac2 and Synapse. Nothing is started as a service.
# RESPONDER_WITH_PDS=1: a PDS of the AT Protocol too, and Redis for its AppView; some minutes, the first time.
set -eu
cd "$(dirname "$0")/.."

# Synapse (Matrix), in an environment of its own: some 25 seconds, 240 MB.
synapse=.real-parts/synapse
if [ ! -e "$synapse/ready" ]; then
  rm -rf "$synapse"
  if .venv/bin/python -m venv "$synapse" && "$synapse/bin/pip" install -q --disable-pip-version-check matrix-synapse==1.163.2; then
    touch "$synapse/ready"
  else
    echo "tests: Synapse could not be installed; the tests that need it are skipped"
  fi
fi

# Two libraries for Telegram bots, which judge our stand-in of its API.
.venv/bin/python -c 'from tests.real.telegram import install; install()' || echo "tests: the libraries for Telegram bots are not installed; their tests are skipped"

missing=()
if [ "${RESPONDER_WITH_PDS:-}" = 1 ]; then
  tests/real/pds.sh
  command -v redis-server >/dev/null || missing+=(redis-server)
fi
[ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd)
[ -x /usr/lib/dovecot/lmtp ] || missing+=(dovecot-lmtpd)
[ -e /usr/lib/dovecot/modules/lib90_sieve_plugin.so ] || missing+=(dovecot-sieve)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
exim=.real-parts/exim4/usr/sbin/exim4
snac=.real-parts/snac2/usr/bin/snac

# snac2 is unpacked, not installed, so it needs no rights; a machine that cannot fetch it skips its tests.
[ -x "$snac" ] || .venv/bin/python -c 'from tests.real.snac import fetch_snac; fetch_snac()' || true

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
