"""Files of words and zips made by the tests, honest and hostile."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_zip(*members: tuple[str, bytes]) -> bytes:
    """A zip of these members, by name, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            member = zipfile.ZipInfo(name)  # without the time of day
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word_part(*paragraphs: str, more: str = "") -> bytes:
    """One part of a Word file; ``more`` is XML that stands after the paragraphs."""
    told = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_NAMESPACE}">'
        f"<w:body>{told}{more}</w:body></w:document>"
    ).encode()


def a_docx(*paragraphs: str, header: str = "", more: str = "") -> bytes:
    """A Word file of these paragraphs, with a letterhead if there is one."""
    members = [("[Content_Types].xml", b"<Types/>")]
    if header:
        members.append(("word/header1.xml", word_part(header)))
    members.append(("word/document.xml", word_part(*paragraphs, more=more)))
    return a_zip(*members)


def a_summary(
    letters: bytes = b"", day: bytes = b"20090329224411-0700", more: bytes = b""
) -> bytes:
    """A visit summary (C-CDA); with ``letters``, its body is a PDF in base64."""
    body = b"<structuredBody><component><section><text>Pain 7</text></section></component>"
    body += b"</structuredBody>"
    if letters:
        kind = b'mediaType="application/pdf" representation="B64"' + more
        body = b"<nonXMLBody><text " + kind + b">" + letters + b"</text></nonXMLBody>"
    return b"""<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3">
<title>Visit/Discharge summary</title><effectiveTime value="%s"/>
<recordTarget><patientRole><patient><name><given>Henry</given><given>L</given>
<family>Levin</family></name><birthTime value="19530302"/></patient></patientRole>
</recordTarget><author><assignedAuthor><assignedPerson><name>Ann Seven</name></assignedPerson>
</assignedAuthor></author><custodian><assignedCustodian><representedCustodianOrganization>
<name>Community Hospital</name></representedCustodianOrganization></assignedCustodian>
</custodian><component>%s</component></ClinicalDocument>""" % (day, body)


def an_email(*files: tuple[str, str, bytes], words="Your letter is attached.", web="") -> bytes:
    """An e-mail of a clinic; each file: its name, its kind (``application/pdf``), bytes."""
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "clinic@example.org", "Your visit in März"
    letter.set_content(words)
    if web:
        letter.add_alternative(web, subtype="html")
    for name, kind, data in files:
        main, _, sub = kind.partition("/")
        letter.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return letter.as_bytes()
