#!/bin/sh
# Installs careercompare for one user, without root: into ~/.local, or wherever PREFIX says. The self-extracting
# installer runs it in the unpacked folder; it leaves an uninstall script beside the app.
set -eu

case "${1:-}" in
    "" | --quiet) ;;
    --help)
        echo "Installs careercompare into ${PREFIX:-$HOME/.local}; PREFIX=/elsewhere picks another place."
        exit 0
        ;;
    *)
        echo "install: “$1” is no option; --quiet and --help are." >&2
        exit 2
        ;;
esac
[ -n "${PREFIX:-${HOME:-}}" ] || { echo "install: HOME is not set; say where to install: PREFIX=/some/folder" >&2; exit 2; }
prefix=${PREFIX:-$HOME/.local}
app="$prefix/lib/careercompare"
list="$app/installed.txt"
if [ -e "$app" ] && [ ! -e "$list" ]; then
    echo "install: $app is there but was not made by this installer; move it away first." >&2
    exit 1
fi
mkdir -p "$prefix/lib" "$prefix/bin" || { echo "install: $prefix cannot be written; choose another with PREFIX=…" >&2; exit 1; }

# The new version is whole before the old one goes, and a failure leaves the old one.
new="$prefix/lib/.careercompare-new"
old="$prefix/lib/.careercompare-old"
rm -rf "$new" "$old"
trap 'rm -rf "$new"' EXIT
cp -R usr/lib/careercompare "$new"
cp uninstall.sh "$new/uninstall.sh"
: >"$new/installed.txt"
(cd usr && find share -type f ! -path 'share/doc/*' ! -path 'share/zsh/*') | while read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    cp "usr/$file" "$prefix/$file"
    echo "$file" >>"$new/installed.txt"
done
if [ -e "$app" ]; then mv "$app" "$old"; fi
mv "$new" "$app"
rm -rf "$old"
ln -sfn ../lib/careercompare/careercompare "$prefix/bin/careercompare"

# A desktop looks for programs in its own PATH, which may not have this one.
desktop="$prefix/share/applications/io.github.careercompare.CareerCompare.desktop"
sed "s|^Exec=careercompare|Exec=\"$prefix/bin/careercompare\"|" "$desktop" >"$desktop.new"
mv "$desktop.new" "$desktop"
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$prefix/share/applications" || true; fi
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true; fi

[ "${1:-}" = --quiet ] && exit 0
echo "careercompare is installed in $prefix; start it from the menu, or with $prefix/bin/careercompare"
echo "To remove it: sh $app/uninstall.sh"
