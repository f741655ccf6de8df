#!/bin/sh
# What the tests need beside Python packages: a Chromium from Debian, where it is missing and we may install it.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
else
  echo "Chromium is missing and only root can install it: the browser tests will be skipped." >&2
fi
