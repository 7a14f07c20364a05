"""Writes a PDF small and the same each time, with no stream whose end a strict reader could take for another.

A stream's length must equal the bytes before the line end that precedes `endstream`. When the data itself ends in a
carriage return, that byte and the line feed look like one line end, and checkers call the length wrong.
"""

from __future__ import annotations

import io

import pikepdf

_AMBIGUOUS = b"\r\nendstream"


def pack(document: pikepdf.Pdf) -> bytes:
    """The document's bytes; it is changed on the way and not meant for use afterwards."""
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r"):
            _wrap(item)
    packed = _saved(document, pikepdf.ObjectStreamMode.generate)
    # The streams that hold other objects are made while saving: one object more shifts what each of them holds.
    for key in ("/MarkInfo", "/ViewerPreferences"):
        if _AMBIGUOUS not in packed:
            return packed
        if key in document.Root:
            document.Root[key] = document.make_indirect(document.Root[key])
            packed = _saved(document, pikepdf.ObjectStreamMode.generate)
    if _AMBIGUOUS not in packed:
        return packed
    return _saved(document, pikepdf.ObjectStreamMode.disable)


def _wrap(stream: pikepdf.Stream) -> None:
    """Write the stream's data in literal runs of up to 128 bytes; the end is then always the byte 128.

    It must be this filter: saving undoes every other one that does not pack.
    """
    filters = stream.get("/Filter", pikepdf.Array())
    parameters = stream.get("/DecodeParms")
    inner = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    raw = stream.read_raw_bytes()
    runs = [raw[start : start + 128] for start in range(0, len(raw), 128)]
    several = list(parameters) if isinstance(parameters, pikepdf.Array) else [parameters] * len(inner)
    stream.write(
        b"".join(bytes([len(run) - 1]) + run for run in runs) + b"\x80",
        filter=pikepdf.Array([pikepdf.Name.RunLengthDecode, *inner]),
        decode_parms=None if parameters is None else pikepdf.Array([None, *several]),
    )


def _saved(document: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
    packed = io.BytesIO()
    document.save(packed, object_stream_mode=mode, deterministic_id=True)
    return packed.getvalue()
