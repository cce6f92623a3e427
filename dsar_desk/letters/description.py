"""What a letter says of itself: PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1), title, author, day.

It stands in the file twice, as XMP and in the older form, with the same words (ISO 19005-2, 6.6).
"""

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from dsar_desk.letters.structure import text_string

MAKER = "DSAR Desk"


@dataclass(frozen=True)
class Description:
    """A letter's title, author and subject, its language and when it was made (aware, UTC)."""

    title: str
    author: str
    subject: str
    language: str
    made: datetime

    def info(self) -> bytes:
        """Return the older form."""
        words = {
            "Title": _shown(self.title),
            "Author": _shown(self.author),
            "Subject": _shown(self.subject),
            "Creator": MAKER,
            "Producer": MAKER,
        }
        told = "".join(f"/{key}{text_string(text)}" for key, text in words.items())
        day = f"(D:{self.made:%Y%m%d%H%M%S}+00'00')"
        return f"<<{told}/CreationDate{day}/ModDate{day}>>".encode("ascii")

    def xmp(self) -> bytes:
        """Return it as XMP."""
        return _XMP.format(
            title=escape(_shown(self.title)),
            author=escape(_shown(self.author)),
            subject=escape(_shown(self.subject)),
            language=self.language,
            maker=MAKER,
            day=f"{self.made:%Y-%m-%dT%H:%M:%S}+00:00",
        ).encode()


def _shown(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
<xmp:MetadataDate>{day}</xmp:MetadataDate>
<pdf:Producer>{maker}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
