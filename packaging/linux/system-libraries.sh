#!/bin/sh
# Qt's wheels need a few system libraries that a bare Debian or Ubuntu lacks: install them when we may,
# else say which. Does nothing elsewhere, and nothing when they are there.
set -eu

[ "$(uname -s)" = Linux ] || exit 0
PATH="$PATH:/sbin:/usr/sbin"
command -v ldconfig >/dev/null 2>&1 || exit 0

missing=""
while read -r library package; do
    case "$library" in "#"*) continue ;; esac
    ldconfig -p | grep -q "$library" || missing="$missing $package"
done <"$(dirname "$0")/../../resources/system-libraries.txt"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing the system libraries that Qt needs:$missing"
    # shellcheck disable=SC2086 # a list of names
    { apt-get install -y $missing || { apt-get update && apt-get install -y $missing; }; } >/dev/null
else
    echo "Qt needs system libraries that are missing here. On Debian or Ubuntu: sudo apt-get install$missing" >&2
    exit 1
fi
