#!/bin/sh
# Removes what install.sh put there, and nothing else: comparisons, catalogues and settings stay.
set -eu
app=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$app/../.." && pwd)
[ -e "$app/installed.txt" ] || { echo "uninstall: $app was not made by the installer of careercompare." >&2; exit 1; }
while read -r file; do
    rm -f "$prefix/$file"
    folder=$(dirname "$file")
    while [ "$folder" != . ] && rmdir "$prefix/$folder" 2>/dev/null; do folder=$(dirname "$folder"); done
done <"$app/installed.txt"
if [ "$(readlink "$prefix/bin/careercompare" 2>/dev/null)" = ../lib/careercompare/careercompare ]; then rm -f "$prefix/bin/careercompare"; fi
if [ -d "$prefix/share/applications" ] && command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$prefix/share/applications" || true
fi
if [ -d "$prefix/share/mime/packages" ] && command -v update-mime-database >/dev/null 2>&1; then
    update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true
fi
rm -rf "$app"
echo "careercompare is removed; your comparisons and settings are still there."
