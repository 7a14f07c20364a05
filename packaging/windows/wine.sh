# Read by build_under_wine.sh and prove.sh: a Debian 13 with Wine 10 in build/wine, made once, and `wine` to run in it.
# Everything here is for tests. What is installed for people is made on Windows itself, by the release workflow.

cellar=$PWD/build/wine root=$PWD/build/wine/root logs=$PWD/build/wine/logs
python=${PYTHON:-$PWD/.venv/bin/python}
me=$(basename "$0" .sh)
fail() { echo "$me: $*" >&2; exit 1; }
say() { echo "[$((SECONDS - began)) s] $*"; }

# step NAME SENTENCE COMMAND …: the command's output goes to a log, and a failure is told in that sentence.
step() {
    local log=$logs/$1.log sentence=$2
    shift 2
    "$@" >"$log" 2>&1 </dev/null || { tail -n 5 "$log" >&2; fail "$sentence (all it said is in ${log#"$PWD/"})."; }
}

# Processes and mounts of a run live in a room of their own and end with it, however it ends.
in_a_room() {
    [ "$(id -u)" = 0 ] || fail "run it as root; it makes and enters a Debian of its own."
    [ -z "${IN_A_ROOM:-}" ] || { trap 'exit 130' INT TERM; return 0; }
    [ -x "$python" ] || fail "$python is not there; run make setup first."
    command -v x86_64-w64-mingw32-gcc >/dev/null || fail "gcc-mingw-w64-x86-64-win32 is not installed."
    mkdir -p "$cellar"
    exec 8>"$cellar/lock"
    flock --nonblock 8 || fail "another run is in build/wine; wait until it is done."
    IN_A_ROOM=1 exec unshare --mount --pid --fork --kill-child "$0" "$@"
}

make_root() {
    [ ! -d "$root" ] || return 0
    command -v debootstrap >/dev/null || fail "debootstrap is not installed."
    local mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' | head -n 1)} fresh=$root.partial
    rm -rf --one-file-system "$fresh"
    step debootstrap "Debian 13 could not be fetched" debootstrap --variant=minbase trixie "$fresh" "$mirror"
    cp /etc/resolv.conf "$fresh/etc/resolv.conf" 2>/dev/null || true
    cp /etc/apt/apt.conf.d/*prox* "$fresh/etc/apt/apt.conf.d/" 2>/dev/null || true
    step wine "Wine could not be installed" chroot "$fresh" sh -c 'apt-get -q update && DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y install --no-install-recommends wine wine64 xvfb procps x11-utils imagemagick fonts-dejavu-core && apt-get clean'
    mv "$fresh" "$root"
    say "Debian 13 with $(chroot "$root" wine --version)"
}

# The project is Z:\careercompare within; C: is a folder of its own for each use.
enter() {
    prefix=/root/$1 drive=$root/root/$1/drive_c
    mount --make-rprivate /
    mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mkdir -p "$root/careercompare" && mount --bind "$PWD" "$root/careercompare"
    inside rm -f /tmp/.X79-lock
    inside Xvfb :79 -screen 0 1360x900x24 >"$logs/screen.log" 2>&1 &
    for _ in $(seq 50); do [ ! -e "$root/tmp/.X11-unix/X79" ] || return 0; sleep 0.1; done
    fail "no screen came up within 5 s (build/wine/logs/screen.log)."
}

inside() { chroot "$root" env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 DISPLAY=:79 "$@"; }

# PyInstaller and Python are told what bundle.py tells them on Windows.
# winedbg would wait for somebody to press a button; Wine's own installers of Mono and Gecko too.
wine() {
    inside WINEPREFIX="$prefix" WINEARCH=win64 WINEDEBUG=-all PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 \
        SOURCE_DATE_EPOCH="$date" PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 \
        WINEDLLOVERRIDES='ucrtbase=n,b;winedbg.exe=d;mscoree=d;mshtml=d' timeout "${LONGEST:-120}" wine "$@" </dev/null
}

# Drive C: with what Windows 10 has and Wine 10 has not; see the two files for what that is.
make_prefix() {
    local system=$drive/windows/system32
    rm -rf --one-file-system "${root:?}$prefix"
    step prefix "Wine could not make its drive C:" wine wineboot --init
    step icuuc "the stand-in for icuuc.dll could not be compiled" x86_64-w64-mingw32-gcc -shared -O2 -s \
        -o "$system/icuuc.dll" packaging/windows/icuuc_for_wine.c
    step ucrtbase "Wine's ucrtbase.dll could not be mended" "$python" packaging/windows/mend_ucrtbase.py \
        "$root/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll" "$system/ucrtbase.dll"
    step prefix-end "Wine did not come to rest" inside WINEPREFIX="$prefix" wineserver --wait
}

date=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
began=$SECONDS
mkdir -p "$logs"
