"""What macOS is told of the app: the content of its Info.plist."""

from __future__ import annotations

from typing import Any

from identity import APP_ID, FILE_KINDS, NAME, FileKind

# NumPy's and Qt's wheels need this version at least.
LEAST_MACOS = "14.0"
_BASE_TYPES = {"yaml": ["public.yaml", "public.text"], "zip": ["public.zip-archive"]}


def info_plist(version: str) -> dict[str, Any]:
    """Names, version, least system, and the kinds of files that the app owns."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleDocumentTypes": [_document_type(kind) for kind in FILE_KINDS],
        "CFBundleIdentifier": APP_ID,
        "CFBundleName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": LEAST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSPrincipalClass": "NSApplication",
        # The app follows light and dark by itself.
        "NSRequiresAquaSystemAppearance": False,
        "UTExportedTypeDeclarations": [_type_declaration(kind) for kind in FILE_KINDS],
    }


def _document_type(kind: FileKind) -> dict[str, Any]:
    return {
        "CFBundleTypeIconFile": f"{NAME}-document.icns",
        "CFBundleTypeName": kind.words,
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [kind.uniform_type],
    }


def _type_declaration(kind: FileKind) -> dict[str, Any]:
    return {
        "UTTypeConformsTo": _BASE_TYPES[kind.media_type.rpartition("+")[2]],
        "UTTypeDescription": kind.words,
        "UTTypeIconFile": f"{NAME}-document.icns",
        "UTTypeIdentifier": kind.uniform_type,
        "UTTypeTagSpecification": {
            "public.filename-extension": [kind.suffix.removeprefix(".")],
            "public.mime-type": [kind.media_type],
        },
    }
