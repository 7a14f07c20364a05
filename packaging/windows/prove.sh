#!/bin/bash
# Proves the installers for Windows under Wine, on a drive that has never seen the app: an older version is installed
# without a question and started from the Start menu, the newer one is refused while it runs and then takes its place,
# and what a person does with it is done; then removal, the same for all users, and the portable archive.
# Run as root, after `make installers` or with the release's own in dist/installers; needs debootstrap, NSIS and
# gcc-mingw-w64-x86-64-win32. Screenshots and PDFs are left in dist/proof, to be looked at; logs are in build/wine/logs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/windows/wine.sh
in_a_room "$@"

proof=dist/proof older=build/wine/older user='C:\users\root'
setup=$(ls dist/installers/careercompare-*-setup.exe 2>/dev/null | tail -n 1)
archive=$(ls dist/installers/careercompare-*-portable.zip 2>/dev/null | tail -n 1)
[ -n "$setup" ] && [ -n "$archive" ] || fail "there is no setup program or no portable archive in dist/installers; run make installers."
version=$(basename "$setup" | sed -E 's/^careercompare-([0-9.]+)-.*/\1/')
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\careercompare'
mkdir -p "$proof"

# The same app with another version and a module that the newer one no longer has.
make_older() {
    rm -rf "$older" && mkdir -p "$older"
    step older-unpack "the portable archive could not be unpacked" "$python" -m zipfile -e "$archive" "$older"
    cp -r "$older/careercompare" "$cellar/older/portable"
    rm "$older/careercompare/portable.txt"
    echo stale >"$older/careercompare/_internal/stale.pyd"
    step older "the older setup program could not be made" env PYTHONPATH="packaging:$PWD" "$python" -c '
import sys
from pathlib import Path
from icons import make_icons
from windows_installers import find_makensis, run_makensis, setup_command
folder = Path(sys.argv[1])
make_icons(folder / "icons")
setup = folder / "careercompare-0.0.1-setup.exe"
run_makensis(setup_command(find_makensis(), (folder / "careercompare").resolve(), (folder / "icons").resolve(), setup.resolve(), "0.0.1", fast=True), 0)
' "$older"
}

within() { echo "Z:\\careercompare\\${1//\//\\}"; }
# said NAME COMMAND …: what a program printed, without the carriage returns.
said() { local name=$1; shift; wine "$@" 2>>"$logs/$name.log" | tr -d '\r'; }
value() {
    if [ -n "${2:-}" ]; then said reg reg query "$1" /v "$2"; else said reg reg query "$1" /ve; fi | sed -nE 's/^ .*    REG_[A-Z]+ +//p' | tail -n 1
}
files() { (cd "$drive" && find . -path ./windows -prune -o -path '*/Temp' -prune -o -type f -print | sort); }
installs() { # installs EXPECTED-CODE SETUP ARGUMENTS …
    local expected=$1 code=0
    shift
    LONGEST=300 wine "$@" >"$logs/setup.log" 2>&1 || code=$?
    [ "$code" = "$expected" ] || fail "$* ended with $code, not with $expected."
}
look() { # look TITLE PICTURE
    for _ in $(seq 80); do
        if inside xwininfo -root -tree 2>/dev/null | grep -q "$1"; then
            sleep 5 # until the chart stands as well
            inside import -window root "/careercompare/$proof/$2"
            return
        fi
        sleep 0.5
    done
    inside xwininfo -root -tree >&2 || true
    fail "no window called “$1” came up within 40 s."
}
# Asked to close, as by the cross of its window; not killed.
close_app() {
    wine taskkill /im careercompare.exe >"$logs/close.log" 2>&1 || true
    for _ in $(seq 60); do inside pgrep -f '^C:.*careercompare\.exe' >/dev/null || return 0; sleep 0.5; done
    fail "the app did not end when its window was closed."
}
starts() { (LONGEST=300 wine "$@" >"$logs/start.log" 2>&1 || true) & }
check_pdf() {
    "$python" -c "
import page, sys
content = open(sys.argv[1], 'rb').read()
passed = [level for level in ('ua1', '2a', '3a') if 'no failures' in str(page.validate_pdf_bytes(content, profile=level))]
print('         valid as', *passed)
sys.exit(len(passed) < 2)
" "$1" || fail "$1 is not valid."
}
check_classes() { # check_classes HIVE FOLDER
    for kind in .careercompare:careercompare.Comparison .ccpack:careercompare.Pack; do
        local suffix=${kind%%:*} class=${kind#*:}
        [ "$(value "$1\\Software\\Classes\\$suffix")" = "$class" ] || fail "$suffix is not known as $class."
        [ "$(value "$1\\Software\\Classes\\$class\\shell\\open\\command")" = "\"$2\\careercompare.exe\" \"%1\"" ] || fail "$class is not opened by the app."
        [ "$(value "$1\\Software\\Classes\\$class\\DefaultIcon")" = "$2\\document.ico,0" ] || fail "$class has no icon."
    done
}
ascii() { LC_ALL=C tr -d '\200-\377' <<<"$1"; }
remove() { # remove HIVE FOLDER: by the command that Windows itself would run
    local command folder=$2
    command=$(value "$1\\$key" QuietUninstallString)
    # reg prints in an encoding of its own, so that signs beyond ASCII are left out on both sides.
    [[ $(ascii "$command") == "\"$(ascii "$folder")\\uninstall.exe\" /"*" /S" ]] || fail "Windows is told to remove the app by: $command"
    installs 0 "$folder\\uninstall.exe" ${command#*exe\" }
    # The uninstaller goes on from a copy of itself, so that it can remove its own file.
    for _ in $(seq 60); do said reg reg query "$1\\$key" | grep -q DisplayName || return 0; sleep 0.5; done
    fail "the uninstaller did not come to its end within 30 s."
}

make_root
enter proof
make_prefix
make_older
before=$(files)
say "a fresh drive C:, and an older version to begin with"

home="$user\\AppData\\Local\\Programs\\careercompare" place=$drive/users/root/AppData/Local/Programs/careercompare
menu='AppData/Roaming/Microsoft/Windows/Start Menu/Programs/careercompare.lnk'
state=$drive/users/root/AppData/Local/careercompare
installs 0 "$(within "$older/careercompare-0.0.1-setup.exe")" /S
[ -e "$place/_internal/stale.pyd" ] && [ -e "$place/careercompare.exe" ] || fail "the app is not in its place for one user, $home."
[ "$(value "HKCU\\$key" DisplayVersion)" = 0.0.1 ] || fail "Windows is not told of version 0.0.1."
say "0.0.1 installed for one user, without a question"

starts start /unix "$prefix/drive_c/users/root/$menu"
look careercompare windows-start-menu.png
say "started from the Start menu"
installs 3 "$(within "$setup")" /S
[ "$(value "HKCU\\$key" DisplayVersion)" = 0.0.1 ] && [ -e "$place/_internal/stale.pyd" ] || fail "a refused setup changed something."
say "the newer version is refused while the app runs, and nothing is changed"
close_app
[ -e "$state/session.json" ] || fail "the session was not kept in $state."

cat >"$drive/users/root/Zwei Wege.careercompare" <<'Y'
# careercompare comparison
format: 1
title: Zwei Wege für Änne
roles:
  - network-engineer
  - security-engineer
Y
session=$(sha256sum <"$state/session.json")
took=$SECONDS
installs 0 "$(within "$setup")" /S
took=$((SECONDS - took))
[ "$(value "HKCU\\$key" DisplayVersion)" = "$version" ] || fail "Windows is not told of version $version."
[ ! -e "$place/_internal/stale.pyd" ] || fail "a module of the older version is still there."
[ "$(sha256sum <"$state/session.json")" = "$session" ] && [ -e "$drive/users/root/Zwei Wege.careercompare" ] || fail "the upgrade changed what is the user's."
say "$version installed over it in $took s; nothing old is left, session and comparison are as they were"

said smoke "$home\\careercompare-cli.exe" --smoke
step smoke-window "the window program does not pass its own smoke run" wine "$home\\careercompare.exe" --smoke
show=(show network-engineer security-engineer --know tcp-ip)
said show "$home\\careercompare-cli.exe" "${show[@]}" >"$logs/show-windows.txt"
COLUMNS=100 PYTHONPATH=$PWD "$python" -m careercompare "${show[@]}" </dev/null >"$logs/show-here.txt"
cmp "$logs/show-windows.txt" "$logs/show-here.txt" || fail "the command prints something else than from sources."
step export "the installed app exports no PDF" wine "$home\\careercompare-cli.exe" export "$user\\Zwei Wege.careercompare" --to "$user\\report.pdf"
cp "$drive/users/root/report.pdf" "$proof/windows.pdf"
check_pdf "$proof/windows.pdf"
SOURCE_DATE_EPOCH=$date PYTHONPATH=$PWD "$python" -m careercompare export "$drive/users/root/Zwei Wege.careercompare" --to "$cellar/here.pdf" >/dev/null
cmp "$proof/windows.pdf" "$cellar/here.pdf" || fail "the PDF is not the same, byte by byte, as from sources."
say "smoke run, text and PDF are the same as from sources"
printf 'name,roles\nMara,network-engineer\nÄnne,"network-engineer; security-engineer"\nJo,security-engineer\n' >"$drive/users/root/people.csv"
step people "no report for each person of a list" wine "$home\\careercompare-cli.exe" export --people "$user\\people.csv" --to "$user\\reports" --workers 2
[ "$(ls "$drive/users/root/reports"/*.pdf | wc -l)" = 3 ] || fail "the list of three people made other reports than three."
say "a report for each person of a list, by two processes"

check_classes HKCU "$home"
starts "$home\\careercompare.exe" "$user\\Zwei Wege.careercompare"
look "Zwei Wege für Änne" windows-opened.png
close_app
say "kinds of files are known, and a comparison is opened as they say"

rm -rf "$drive/users/root/reports" "$drive/users/root"/*.pdf "$drive/users/root/people.csv"
remove HKCU "$home"
left=$(comm -13 <(echo "$before") <(files) | grep -v '^./users/root/AppData/Local/careercompare/' || true)
[ "$left" = "./users/root/Zwei Wege.careercompare" ] || fail "after removing there is also: $left"
[ -e "$state/session.json" ] || fail "removing took the user's session."
[ -z "$(value 'HKCU\Software\Classes\.careercompare')$(value 'HKCU\Software\Classes\careercompare.Pack')" ] || fail "removing left kinds of files."
say "removed; only what is the user's is left"

# For all users, where Wine also opens a file by its kind.
all='C:\Program Files\careercompare' place=$drive/Program\ Files/careercompare
installs 0 "$(within "$setup")" /S /AllUsers
[ -e "$place/careercompare.exe" ] && [ "$(value "HKLM\\$key" DisplayVersion)" = "$version" ] || fail "the app is not in $all."
[ -e "$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/careercompare.lnk" ] || fail "it is not in the Start menu of all users."
check_classes HKLM "$all"
starts start "$user\\Zwei Wege.careercompare"
look "Zwei Wege für Änne" windows-double-click.png
close_app
echo mine >"$place/mine.txt"
remove HKLM "$all"
[ "$(ls "$place")" = mine.txt ] || fail "removing for all users left $(ls "$place"), or took what is not the app's."
rm -r "$place"
left=$(comm -13 <(echo "$before") <(files) | grep -v '^./users/root/AppData/Local/careercompare/' || true)
[ "$left" = "./users/root/Zwei Wege.careercompare" ] || fail "after removing for all users there is also: $left"
say "the same for all users; a comparison is opened by its file, and somebody else's file in the folder stays"

# In a folder with blanks and umlauts. /D takes no quotes, and Wine puts some around whatever holds a blank.
installs 0 "$(within "$setup")" /S '/D=C:\Für' 'Änne\career' compare
[ -e "$drive/Für Änne/career compare/careercompare.exe" ] || fail "/D does not choose the folder."
wine 'C:\Für Änne\career compare\careercompare.exe' --smoke >"$logs/umlauts.log" 2>&1 || fail "it does not run in a folder with umlauts."
# A user whose name has them too: Windows is asked for the folder, and the file is made there.
folders='HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders'
mkdir -p "$drive/users/Änne Müller/Local"
wine reg add "$folders" /v 'Local AppData' /d 'C:\users\Änne Müller\Local' /f >"$logs/folders.log" 2>&1
made=$(said new-role 'C:\Für Änne\career compare\careercompare-cli.exe' new-role lighthouse-keeper | head -n 1)
wine reg add "$folders" /v 'Local AppData' /t REG_EXPAND_SZ /d '%USERPROFILE%\AppData\Local' /f >>"$logs/folders.log" 2>&1
ls "$drive/users/Änne Müller/Local/careercompare/library/own/roles/lighthouse-keeper.yaml" >/dev/null 2>&1 || fail "a user called Änne Müller gets no role of her own; it said: $made"
remove HKCU 'C:\Für Änne\career compare'
[ ! -e "$drive/Für Änne/career compare" ] || fail "the chosen folder is still there."
say "the same in a folder with blanks and umlauts, and for a user whose name has them"

rm -rf "$state"
mkdir -p "$drive/Stick für Änne" && cp -r "$older/portable" "$drive/Stick für Änne/careercompare"
starts 'C:\Stick für Änne\careercompare\careercompare.exe' "$user\\Zwei Wege.careercompare"
look "Zwei Wege für Änne" windows-portable.png
close_app
[ -e "$drive/Stick für Änne/careercompare/data/session.json" ] || fail "the portable copy kept its session elsewhere."
[ ! -e "$state" ] || fail "the portable copy left something in the user's folders."
say "the portable archive keeps everything beside itself"
echo "prove: everything held. Look at the pictures in $proof."
