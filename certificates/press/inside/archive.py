"""PDF/A-3a beside PDF/UA-1 in one file, and the files that a paper carries inside."""

import base64
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from datetime import datetime
from typing import Any

import pydyf
from weasyprint import Attachment
from weasyprint.urls import URLFetcher

# WeasyPrint and pydyf ship no types; these names say what is meant.
Metadata = Any
Pdf = Any
Stream = Any


@dataclass(frozen=True)
class Printed:
    """A paper as it was written: its layout, its objects, and where each box is, as drawn."""

    document: Any
    pdf: Pdf
    objects: list[Any]
    drawn: Mapping[Any, Any]


#: WeasyPrint writes one variant at a time; PDF/UA-1 is added to its metadata.
VARIANT = "pdf/a-3a"
OPTIONS = {"pdf_version": "1.7", "hinting": False}
"""What that variant says to WeasyPrint."""
# ISO 14289-1, 5: the part of PDF/UA, and its schema in the words of ISO 19005-3, 6.6.2.3.
_PDF_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""


def attachments(
    asked: Sequence[dict[str, str]], made_at: str | None, fetcher: URLFetcher
) -> list[Attachment]:
    """The files that a request brought, dated `made_at` (the paper's day), never now."""
    day = datetime.fromisoformat(made_at) if made_at else datetime(1970, 1, 1, tzinfo=UTC)
    return [
        Attachment(
            string=base64.b64decode(each["body"]),
            name=each["name"],
            description=each["description"],
            relationship=each["relationship"],
            created=day,
            modified=day,
            url_fetcher=fetcher,
        )
        for each in asked
    ]


def finish(pdf: Pdf, asked: Sequence[dict[str, str]]) -> None:
    """Say PDF/UA-1 in the metadata, and the media type of each file inside."""
    _say_pdf_ua(pdf.objects[int(pdf.catalog["Metadata"].split()[0])])
    files = [each for each in pdf.objects if _is_file(each)]
    for file, said in zip(files, asked, strict=True):
        stream = pdf.objects[int(file["EF"]["F"].split()[0])]
        stream.extra["Subtype"] = pydyf.name(said["media_type"]).decode()
    if files:
        # WeasyPrint names each twice.
        pdf.catalog["AF"] = pydyf.Array([file.reference for file in files])


def described(metadata: Metadata) -> Stream:
    """`metadata` as the paper says it to machines."""
    pdf = pydyf.PDF()
    metadata.include_in_pdf(pdf, "a", 3, "A", compress=True)
    said = pdf.objects[-1]
    _say_pdf_ua(said)
    return said


def _say_pdf_ua(metadata: Stream) -> None:
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", _PDF_UA)]


def _is_file(thing: object) -> bool:
    return isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/Filespec"
