#!/bin/bash
# Proves the installers in fresh Debian 12 and 13: the .deb with its declared dependencies alone, then the
# self-extracting one without root. For each: smoke run, window, a comparison opened by its file, a PDF, and removal that
# leaves nothing but the user's own. Run as root, after `make installers`; needs debootstrap.
#   packaging/linux/prove.sh [bookworm|trixie …]
# PYTHON is one that has page-validation (default: .venv/bin/python). Screenshots and PDFs are left in dist/proof, to be looked at.
set -Eeuo pipefail
cd "$(dirname "$0")/../.."

installers=dist/installers proof=dist/proof roots=build/roots
mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' | head -n 1)}
[ "$(id -u)" = 0 ] || { echo "prove: run it as root; it makes and enters fresh systems." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "prove: debootstrap is not installed." >&2; exit 2; }
deb=$(ls "$installers"/careercompare_*.deb) run=$(ls "$installers"/careercompare-*.run)
mkdir -p "$proof" "$roots"
root=
say() { echo "[$suite, $((SECONDS - began)) s] $*"; }
fail() { echo "prove: $suite: $*" >&2; exit 1; }
inside() { chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside su tester -c "export LC_ALL=C.UTF-8 DISPLAY=:91 XDG_CURRENT_DESKTOP=GNOME HOME=/home/tester PATH=/home/tester/.local/bin:\$PATH; cd ~; $*"; }
leave() {
    [ -n "$root" ] || return 0
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    for place in dev/shm dev/pts dev proc; do umount "$root/$place" 2>/dev/null || umount -l "$root/$place" 2>/dev/null || true; done
    rm -rf --one-file-system "$root"
    root=
}
trap leave EXIT
trap 'echo "prove: line $LINENO did not do what it should." >&2' ERR

enter() {
    # A bare system is made once and unpacked for each proof.
    if [ ! -e "$roots/$suite.tar" ]; then
        debootstrap --variant=minbase --make-tarball="$roots/$suite.packages.tar" "$suite" "$roots/$suite.partial" "$mirror" >"$roots/$suite.log"
        debootstrap --variant=minbase --unpack-tarball="$PWD/$roots/$suite.packages.tar" "$suite" "$roots/$suite.fresh" "$mirror" >>"$roots/$suite.log"
        tar -C "$roots/$suite.fresh" -cf "$roots/$suite.tar" . && rm -rf "$roots/$suite.fresh" "$roots/$suite.packages.tar"
    fi
    root=$(mktemp -d "$PWD/$roots/$suite.XXXXXX") && chmod 755 "$root"
    tar -C "$root" -xf "$roots/$suite.tar"
    mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" && mount --bind /dev/pts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    cp /etc/apt/apt.conf.d/*prox* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    inside useradd -m tester
    inside apt-get -q update >/dev/null
}

listing() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print | sort); }

# The window is there when a window of that title is; a picture of the screen goes to the proof.
look() {
    local title=$1 picture=$2
    for _ in $(seq 60); do
        if inside env DISPLAY=:91 xwininfo -root -tree 2>/dev/null | grep -q "$title"; then
            sleep 4 # until the chart stands as well
            inside env DISPLAY=:91 import -window root "/tmp/$picture" && cp "$root/tmp/$picture" "$proof/$picture"
            return
        fi
        sleep 0.5
    done
    inside env DISPLAY=:91 xwininfo -root -tree >&2 || true
    fail "no window called “$title” came up within 30 s."
}

close_app() { inside pkill -x careercompare || true; for _ in $(seq 40); do inside pgrep -x careercompare >/dev/null || return 0; sleep 0.25; done; fail "the app did not end."; }

screen_on() {
    inside apt-get -q -y install --no-install-recommends desktop-file-utils imagemagick libglib2.0-bin procps shared-mime-info x11-utils xdg-utils xvfb >/dev/null
    chroot "$root" Xvfb :91 -screen 0 1360x900x24 >/dev/null 2>&1 &
    screen=$!
    sleep 1
}

# What a person does with it: the window by its menu entry, a comparison by its file, and a PDF.
use() {
    local kind=$1 entry=$2 command
    as_user careercompare --version
    command=$(sed -n 's/^Exec=//p' "$root/$entry" | sed 's/ %f//')
    as_user "$command >/tmp/app.log 2>&1 &"
    look "careercompare" "$suite-$kind-window.png"
    close_app
    cat >"$root/home/tester/Zwei Wege.careercompare" <<'Y'
# careercompare comparison
format: 1
title: Zwei Wege für Änne
roles:
  - network-engineer
  - security-engineer
Y
    inside chown tester "/home/tester/Zwei Wege.careercompare"
    [ "$(as_user "xdg-mime query filetype 'Zwei Wege.careercompare'")" = application/vnd.careercompare+yaml ] || fail "the kind of a comparison file is not known."
    as_user "xdg-open 'Zwei Wege.careercompare' >/tmp/open.log 2>&1 &"
    look "Zwei Wege für Änne" "$suite-$kind-opened.png"
    close_app
    [ ! -s "$root/tmp/app.log" ] || { cat "$root/tmp/app.log" >&2; fail "the app wrote on its output."; }
    as_user "careercompare export 'Zwei Wege.careercompare' --to report.pdf >/dev/null"
    cp "$root/home/tester/report.pdf" "$proof/$suite-$kind.pdf"
    "${PYTHON:-.venv/bin/python}" -c "
import page, sys
content = open(sys.argv[1], 'rb').read()
passed = [level for level in ('ua1', '2a', '3a') if 'no failures' in str(page.validate_pdf_bytes(content, profile=level))]
print('valid as', *passed)
sys.exit(len(passed) < 2)
" "$proof/$suite-$kind.pdf" || fail "the PDF of the installed app is not valid."
    say "window, file and PDF of the $kind"
}

for suite in "${@:-bookworm trixie}"; do for suite in $suite; do
    began=$SECONDS
    enter
    say "a fresh system"
    cp "$deb" "$root/tmp/app.deb" && cp "$run" "$root/tmp/app.run" && chmod 755 "$root/tmp/app.run"
    before=$(listing)
    inside apt-get -q -y install --no-install-recommends /tmp/app.deb >"$proof/$suite-install.log" 2>&1 || { tail -5 "$proof/$suite-install.log" >&2; fail "the .deb could not be installed."; }
    say "installed with $(inside dpkg-query -W -f '${Depends}' careercompare | tr ',' '\n' | wc -l) declared dependencies"
    as_user careercompare --smoke
    inside apt-get -q -y purge careercompare >/dev/null 2>&1
    left=$(comm -13 <(echo "$before") <(listing) | grep -E 'careercompare|CareerCompare' | grep -v '^./home/tester' || true)
    [ -z "$left" ] || fail "after purging there is still: $left"
    say "purged, nothing left"
    inside apt-get -q -y install --no-install-recommends /tmp/app.deb >/dev/null 2>&1
    screen_on
    use deb usr/share/applications/io.github.careercompare.CareerCompare.desktop
    inside apt-get -q -y remove careercompare >/dev/null 2>&1
    [ ! -e "$root/usr/bin/careercompare" ] && [ ! -e "$root/usr/lib/careercompare" ] || fail "removing left the app."
    inside dpkg --purge careercompare >/dev/null 2>&1 # apt has forgotten a package without settings
    left=$(comm -13 <(echo "$before") <(listing) | grep -i careercompare | grep -v '^./home/tester' || true)
    [ -z "$left" ] || fail "after purging there is still: $left"
    [ -e "$root/home/tester/Zwei Wege.careercompare" ] || fail "purging took the user's comparison."
    say "removed; the comparison is still there"

    # The same without root. Its libraries are those that the .deb brought; the archive is unpacked by xz.
    inside apt-get -q -y install --no-install-recommends xz-utils >/dev/null 2>&1
    mine=$(as_user "find . -type f | sort")
    as_user "/tmp/app.run --quiet -- --quiet" >/dev/null
    as_user careercompare --smoke
    use run home/tester/.local/share/applications/io.github.careercompare.CareerCompare.desktop
    as_user "sh .local/lib/careercompare/uninstall.sh"
    left=$(comm -13 <(echo "$mine") <(as_user "find . -type f | sort") | grep -vE 'report.pdf|/mime/|mimeinfo.cache|\.cache/|\.config/|\.local/state/' || true)
    [ -z "$left" ] || fail "the uninstaller left: $left"
    say "installed, used and removed without root"
    # What an AppImage would hold, from a mount that nobody can write to.
    squashed=$(ls "$installers"/careercompare-*.AppDir.squashfs 2>/dev/null || true)
    if [ -n "$squashed" ] && mkdir -p "$root/mnt/app" && mount -o loop,ro "$squashed" "$root/mnt/app"; then
        as_user "/mnt/app/AppRun --smoke"
        umount "$root/mnt/app"
        say "ran from a read-only mount"
    else
        say "NOT run from a read-only mount: no AppDir was made here, or it cannot be mounted"
    fi
    leave
done; done
echo "prove: everything held. Look at the pictures in $proof."
