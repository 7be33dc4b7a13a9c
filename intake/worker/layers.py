"""Layers of a PDF: what was switched off in a document stays off in the packet."""

from __future__ import annotations

import pikepdf


def keep_layers(packet: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    """Add a source's layers to the packet, with the state they open in.

    Called after pages of the source were copied: qpdf then copies each layer only once,
    so the copies here are the ones that the pages name.
    """
    found = source.Root.get("/OCProperties")
    if not isinstance(found, pikepdf.Dictionary):
        return
    every = _layers(found.get("/OCGs"))
    state = found.get("/D")
    state = state if isinstance(state, pikepdf.Dictionary) else pikepdf.Dictionary()
    hidden = _layers(state.get("/OFF"))
    if state.get("/BaseState") == "/OFF":
        shown = {layer.objgen for layer in _layers(state.get("/ON"))}
        hidden = [layer for layer in every if layer.objgen not in shown]
    ours = _ours(packet)
    for layer in every:
        ours["/OCGs"].append(packet.copy_foreign(layer))
    for layer in hidden:
        ours["/D"]["/OFF"].append(packet.copy_foreign(layer))


def _layers(found: pikepdf.Object | None) -> list[pikepdf.Object]:
    if not isinstance(found, pikepdf.Array):
        return []
    return [
        layer for layer in found if isinstance(layer, pikepdf.Dictionary) and layer.is_indirect
    ]


def _ours(packet: pikepdf.Pdf) -> pikepdf.Object:
    if "/OCProperties" not in packet.Root:
        packet.Root["/OCProperties"] = pikepdf.Dictionary(
            OCGs=pikepdf.Array(), D=pikepdf.Dictionary(OFF=pikepdf.Array())
        )
    return packet.Root["/OCProperties"]
