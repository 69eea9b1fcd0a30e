#!/usr/bin/env bash
# Installs the real servers that the tests talk to: Dovecot, Exim and PostgreSQL. Nothing is started as a service.
set -eu
cd "$(dirname "$0")/.."

missing=()
[ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd)
[ -d /usr/lib/dovecot ] && [ -x /usr/lib/dovecot/lmtp ] || missing+=(dovecot-lmtpd)
[ -e /usr/lib/dovecot/modules/lib90_sieve_plugin.so ] || missing+=(dovecot-sieve)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
exim=.real-parts/exim/usr/sbin/exim4

if [ ${#missing[@]} -eq 0 ] && { [ -x "$exim" ] || [ -x /usr/sbin/exim4 ]; }; then exit 0; fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "tests: not root, so these Debian packages are not installed: ${missing[*]:-} exim4-daemon-light"
  echo "tests: the tests that need them are skipped; to run them: sudo tests/setup.sh"
  exit 0
fi

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
if [ ! -x "$exim" ] && [ ! -x /usr/sbin/exim4 ]; then
  apt-get install -y -qq --no-install-recommends libidn12 >/dev/null
  mkdir -p .real-parts/exim
  folder=$(mktemp -d); chmod 777 "$folder"
  (cd "$folder" && apt-get download -qq exim4-daemon-light)
  dpkg -x "$folder"/exim4-daemon-light_*.deb .real-parts/exim
  rm -rf "$folder"
  chmod u-s "$exim"
fi
getent passwd Debian-exim >/dev/null || useradd --system --no-create-home --shell /usr/sbin/nologin Debian-exim
