from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

from intake.worker.layers import keep_layers
from tests.made_papers import a_pdf, an_order, edited, made, one_file, pages_of


def layered(pdf):
    """Two layers; the second is switched off."""
    layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("on", "off")]
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(layers), D=Dictionary(ON=Array(layers[:1]), OFF=Array(layers[1:]))
    )
    pdf.pages[0].obj.Resources.Properties = Dictionary(On=layers[0], Off=layers[1])


def test_what_was_switched_off_stays_off_in_the_packet(papers):
    data = edited(a_pdf("x"), layered)
    packet = one_file(
        made(papers, an_order(pages_of("d1", 1), pages_of("d2", 1)), d1=data, d2=data)
    )
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        off = pdf.Root.OCProperties.D.OFF
        named = [page.obj.Resources.Properties.Off.objgen for page in pdf.pages]
        assert [str(layer.Name) for layer in off] == ["off", "off"]
        assert [layer.objgen for layer in off] == named


def test_layers_that_open_switched_off_stay_off():
    def change(pdf):
        layered(pdf)
        pdf.Root.OCProperties.D = Dictionary(BaseState=Name.OFF)

    packet = pikepdf.new()
    with pikepdf.open(io.BytesIO(edited(a_pdf("x"), change))) as source:
        packet.pages.extend(source.pages)
        keep_layers(packet, source)
        assert len(packet.Root.OCProperties.D.OFF) == 2


def test_a_paper_without_layers_adds_none():
    packet = pikepdf.new()
    with pikepdf.open(io.BytesIO(a_pdf("x"))) as source:
        keep_layers(packet, source)
    assert "/OCProperties" not in packet.Root
