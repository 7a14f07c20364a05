#!/bin/bash
# Makes the disk image of dist/careercompare.app, on a Mac: signed, notarised and stapled where the keys are there.
#   CODESIGN_IDENTITY  signs the image (the app itself is signed while it is frozen)
#   NOTARY_PROFILE     a keychain profile of notarytool, made once with `xcrun notarytool store-credentials`
# Not proven on this project's own machines, which are no Macs: the release workflow runs it first.
set -euo pipefail
cd "$(dirname "$0")/../.."

app=dist/careercompare.app
[ -d "$app" ] || { echo "make_dmg: $app is not there; run make bundle first." >&2; exit 1; }
[ "$(uname -s)" = Darwin ] || { echo "make_dmg: only macOS can make a disk image." >&2; exit 2; }
version=$(/usr/libexec/PlistBuddy -c 'Print CFBundleShortVersionString' "$app/Contents/Info.plist")
image=dist/installers/careercompare-$version-macos-$(uname -m).dmg
mkdir -p dist/installers
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

codesign --verify --deep --strict "$app"
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname "careercompare $version" -srcfolder "$folder" -fs HFS+ -format UDZO -imagekey zlib-level=9 "$image"
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$CODESIGN_IDENTITY" --timestamp "$image"
else
    echo "make_dmg: no CODESIGN_IDENTITY, so the image is not signed." >&2
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    xcrun stapler validate "$image"
else
    echo "make_dmg: no NOTARY_PROFILE, so the image is not notarised." >&2
fi
echo "$image"
