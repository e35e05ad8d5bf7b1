"""Workbooks whose XML is written by hand: the odd variants that other programs leave behind."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.spreadsheets.truth import Sample, Truth

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TWO_ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c><c r="B2"><v>7</v></c></row>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/>'
    '<numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A workbook of one sheet, part by part; `sheet` is what stands between the tags of `sheetData` or the whole."""

    sheet: str
    styles: str = ""
    shared: str = ""
    before: str = ""
    after: str = ""
    properties: str = ""
    encoding: str = "utf-8"
    renamed: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, str] = field(default_factory=dict)

    def texts(self) -> dict[str, str]:
        """Return the parts by name."""
        sheet = self.sheet
        if "<worksheet" not in sheet and ":worksheet" not in sheet:
            data = f"<sheetData>{sheet}</sheetData>"
            sheet = f'<worksheet xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{self.before}{data}{self.after}</worksheet>'
        relations = [("rId1", "worksheet", "worksheets/sheet1.xml")]
        parts = {
            "[Content_Types].xml": "",
            "_rels/.rels": _relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{self.properties}'
            '<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": sheet,
        }
        if self.styles:
            parts["xl/styles.xml"] = self.styles
            relations.append(("rId2", "styles", "styles.xml"))
        if self.shared:
            parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{self.shared}</sst>'
            relations.append(("rId3", "sharedStrings", "/xl/sharedStrings.xml"))
        parts["xl/_rels/workbook.xml.rels"] = _relations(relations)
        parts.update(self.replaced)
        named = {self.renamed.get(name, name): text for name, text in parts.items()}
        if "[Content_Types].xml" in named:
            named["[Content_Types].xml"] = _types(named)
        return named

    def __call__(self, path: Path) -> None:
        """Write the workbook."""
        declaration = DECLARATION.replace("UTF-8", self.encoding.upper().removesuffix("-SIG"))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in self.texts().items():
                package.writestr(name, (text if text.startswith("<?xml") else declaration + text).encode(self.encoding))


def _types(parts: Mapping[str, str]) -> str:
    """Say of each part what it is, as every program does."""
    kinds = {
        "workbook": "sheet.main",
        "main": "sheet.main",
        "sheet1": "worksheet",
        "styles": "styles",
        "sharedStrings": "sharedStrings",
    }
    said = {name: kinds.get(name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]) for name in parts}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in said.items()
        if kind is not None
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{types}">{rels}<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'


def _relations(entries: list[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{number}" Type="{DOCUMENT}/{kind}" Target="{target}"/>' for number, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def changed(change: Callable[[str], str], **parts: str) -> Callable[[Path], None]:
    """Return a maker of the two rows after a change of every part's text."""

    def make(path: Path) -> None:
        texts = Parts(TWO_ROWS, **parts).texts()  # type: ignore[arg-type]
        with zipfile.ZipFile(path, "w") as package:
            for name, text in texts.items():
                package.writestr(name, DECLARATION + change(text))

    return make


def cells(*given: str) -> str:
    """Return a heading row and one row for each cell given, with a key beside."""
    body = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>k{number}</t></is></c>{cell.replace("@", f"B{number}")}</row>'
        for number, cell in enumerate(given, start=2)
    )
    heading = TWO_ROWS.partition("</row>")[0] + "</row>"
    return heading + body


def shown(*texts: str) -> dict[int, tuple[str, str]]:
    """Return the rows that `cells` makes."""
    return {number: (f"k{number}", text) for number, text in enumerate(texts, start=2)}


PLAIN = Truth("Name|Phone", {2: "Anna|7"})
EMPTY_BELOW = "".join(
    f'<row r="{number}"><c r="A{number}" s="1"/><c r="B{number}" s="1"/></row>' for number in range(3, 100_000)
)
SHARED = "<si><t>Name</t></si><si><t>Phone</t></si><si><r><rPr><b/></rPr><t>An</t></r><r><t xml:space='preserve'>na </t></r></si><si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si/><si><t/></si>"
PREFIXED = (
    f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c>'
    '<x:c r="B1" t="inlineStr"><x:is><x:t>Phone</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Anna</x:t></x:is></x:c>'
    '<x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
)
PREFIXED_BOOK = f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{DOCUMENT}"><x:sheets><x:sheet name="Sheet" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>'
NO_REFERENCES = '<row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>Phone</t></is></c></row><row><c t="inlineStr"><is><t>Anna</t></is></c><c><v>7</v></c></row>'
OUT_OF_ORDER = (
    '<row r="1"><c r="B1" t="inlineStr"><is><t>Phone</t></is></c><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>Bo</t></is></c></row><row r="2"><c r="B2"><v>7</v></c><c r="A2" t="inlineStr"><is><t>Anna</t></is></c></row>'
)
COMMENTED = TWO_ROWS.replace('<row r="2">', "<!-- <row r='9'> --><row r=\"2\"><?pi x?>").replace(
    "<t>Anna</t>", "<t><![CDATA[An]]>na</t>"
)
SINGLE_QUOTES = TWO_ROWS.replace('"', "'")
SPACED = (
    TWO_ROWS.replace("<c ", "\n  <c\n ")
    .replace("</row>", "\n </row>\n")
    .replace("<v>", "\n<v>")
    .replace("</v>", "</v>\n")
)
EXTENDED = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"/></mc:AlternateContent>'
    '<extLst><ext uri="{1}"><x14:row xmlns:x14="urn:x"><x14:f>1</x14:f></x14:row></ext></extLst>'
)
ATTRIBUTES = TWO_ROWS.replace("<row ", '<row spans="1:2" x14ac:dyDescent="0.25" xmlns:x14ac="urn:ac" ht="15" ').replace(
    "<c r", '<c cm="1" vm="1" r'
)
HIDDEN = TWO_ROWS.replace('<row r="2">', '<row r="2" hidden="true">')

SAMPLES = [
    Sample("dimension-one-cell.xlsx", Parts(TWO_ROWS, before='<dimension ref="A1"/>'), PLAIN),
    Sample("dimension-all.xlsx", Parts(TWO_ROWS, before='<dimension ref="A1:XFD1048576"/>'), PLAIN),
    Sample("no-references.xlsx", Parts(NO_REFERENCES), PLAIN),
    Sample("out-of-order.xlsx", Parts(OUT_OF_ORDER), Truth("Name|Phone", {2: "Anna|7", 3: "Bo|"})),
    Sample("empty-formatted-rows.xlsx", Parts(TWO_ROWS + EMPTY_BELOW, styles=STYLES), PLAIN),
    Sample("prefixed.xlsx", Parts(PREFIXED, replaced={"xl/workbook.xml": PREFIXED_BOOK}), PLAIN),
    Sample("strict.xlsx", changed(lambda text: text.replace(MAIN, STRICT_MAIN).replace(DOCUMENT, STRICT_DOCUMENT)), PLAIN),
    Sample("wide-letters.xlsx", Parts(TWO_ROWS, encoding="utf-16"), PLAIN),
    Sample("latin-letters.xlsx", Parts(TWO_ROWS.replace("Anna", "Ärne"), encoding="iso-8859-1"), Truth("Name|Phone", {2: "Ärne|7"})),
    Sample("marked.xlsx", Parts(TWO_ROWS, encoding="utf-8-sig"), PLAIN),
    Sample("single-quotes.xlsx", Parts(SINGLE_QUOTES), PLAIN),
    Sample("spaced-out.xlsx", Parts(SPACED), PLAIN),
    Sample("commented.xlsx", Parts(COMMENTED), PLAIN),
    Sample("extended.xlsx", Parts(TWO_ROWS, after=EXTENDED), PLAIN),
    Sample("more-attributes.xlsx", Parts(ATTRIBUTES), PLAIN),
    Sample("hidden-said-in-words.xlsx", Parts(HIDDEN), Truth("Name|Phone", {2: "Anna|7"}, notes=[("hidden-rows", 2, None)])),
    Sample("part-names-shouted.xlsx", Parts(TWO_ROWS, renamed={"xl/workbook.xml": "XL/Workbook.XML", "xl/worksheets/sheet1.xml": "xl/Worksheets/Sheet1.xml"}), PLAIN),
    Sample("part-names-backwards.xlsx", Parts(TWO_ROWS, renamed={name: name.replace("/", "\\") for name in Parts("").texts()}), PLAIN),
    Sample("elsewhere.xlsx", Parts(TWO_ROWS, renamed={"xl/workbook.xml": "book/main.xml", "xl/_rels/workbook.xml.rels": "book/_rels/main.xml.rels", "xl/worksheets/sheet1.xml": "book/worksheets/sheet1.xml"},
                                   replaced={"_rels/.rels": _relations([("rId1", "officeDocument", "/book/main.xml")])}), PLAIN),
    Sample("shared.xlsx", Parts('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
                                '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>'
                                '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c></row>'
                                '<row r="4"><c r="A4" t="s"><v>99</v></c><c r="B4" t="s"><v>0</v></c></row>', shared=SHARED),
           Truth("Name|Phone", {2: "Anna |東京", 4: "|Name"})),
    Sample("numbers-as-stored.xlsx", Parts(cells('<c r="@"><v>1E3</v></c>', '<c r="@"><v>7.9161234567E10</v></c>', '<c r="@"><v>-0</v></c>', '<c r="@"><v>1.0</v></c>',
                                                 '<c r="@"><v>0.30000000000000004</v></c>', '<c r="@"><v>1.1000000000000001</v></c>', '<c r="@"><v>5E-324</v></c>', '<c r="@" t="n"><v> 12 </v></c>',
                                                 '<c r="@"><v>007</v></c>', '<c r="@"><v>9007199254740993</v></c>', '<c r="@"><v>-12.50</v></c>', '<c r="@"><v>+3</v></c>')),
           Truth("Name|Phone", shown("1000", "79161234567", "0", "1", "0.30000000000000004", "1.1", "0." + "0" * 323 + "5", "12", "7", "9007199254740993", "-12.5", "3"))),
    Sample("kinds-as-stored.xlsx", Parts(cells('<c r="@" t="b"><v>1</v></c>', '<c r="@" t="b"><v>0</v></c>', '<c r="@" t="e"><v>#N/A</v></c>', '<c r="@" t="str"><f>A1</f><v>a &lt; b</v></c>',
                                               '<c r="@" t="str"><f>A1</f><v></v></c>', '<c r="@"><f>A1</f></c>', '<c r="@"><f>A1</f><v/></c>', '<c r="@" t="d"><v>2024-02-29</v></c>',
                                               '<c r="@" t="d"><v>2024-02-29T10:11:12.000</v></c>', '<c r="@" t="s"/>', '<c r="@" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
                                               '<c r="@" s="1"><v>7</v></c>', '<c r="@" s="2"><v>45000</v></c>', '<c r="@" s="3"><v>45000.5</v></c>', '<c r="@" s="77"><v>5</v></c>',
                                               '<c r="@" t="e"><f>NA()</f></c>', '<c r="@" s="1" t="inlineStr"><is><t>x_x0041_y_x005F_x0041_</t></is></c>'), styles=STYLES),
           Truth("Name|Phone", shown("TRUE", "FALSE", "#N/A", "a < b", "", "", "", "2024-02-29", "2024-02-29T10:11:12", "", "a b", "00007", "2023-03-15", "2023-03-15T12:00:00", "5", "", "xAy_x0041_"),
                 notes=[("cell-error", 4, "Phone"), ("formula-without-result", 7, "Phone"), ("formula-without-result", 8, "Phone"), ("formula-without-result", 17, "Phone")])),
    Sample("counted-from-1904.xlsx", Parts(cells('<c r="@" s="2"><v>0</v></c>', '<c r="@" s="2"><v>1462</v></c>', '<c r="@" s="3"><v>43538.25</v></c>'), styles=STYLES, properties='<workbookPr date1904="1"/>'),
           Truth("Name|Phone", shown("1904-01-01", "1908-01-02", "2023-03-15T06:00:00"))),
    Sample("formulas-only-row.xlsx", Parts(TWO_ROWS + '<row r="3"><c r="A3" t="str"><f>A2</f><v></v></c><c r="B3"><f>B2</f></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Bo</t></is></c></row>'),
           Truth("Name|Phone", {2: "Anna|7", 4: "Bo|"})),
    Sample("shared-formulas.xlsx", Parts(cells('<c r="@"><f t="shared" ref="B2:B3" si="0">1+1</f><v>2</v></c>', '<c r="@"><f t="shared" si="0"/><v>3</v></c>', '<c r="@"><f ca="1">NOW()</f><v>1.5</v></c>')),
           Truth("Name|Phone", shown("2", "3", "1.5"))),
    Sample("one-cell-a-column.xlsx", Parts("".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>t{n}</t></is></c></row>' for n in range(1, 6))),
           Truth("t1", {n: (f"t{n}",) for n in range(2, 6)})),
    Sample("no-types-part.xlsx", Parts(TWO_ROWS, renamed={"[Content_Types].xml": "docProps/none.xml"}), PLAIN),
    Sample("gap-and-blanks.xlsx", Parts(TWO_ROWS + '<row r="5"/><row r="6"><c r="A6" t="inlineStr"><is><t></t></is></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>Bo</t></is></c><c r="B7"><v>8</v></c></row>'),
           Truth("Name|Phone", {2: "Anna|7", 7: "Bo|8"})),
    Sample("merged-over-each-other.xlsx", Parts(TWO_ROWS + '<row r="3"><c r="A3" t="str"><v>Bo</v></c><c r="B3"><v>8</v></c></row><row r="4"><c r="A4" t="str"><v>Cy</v></c><c r="B4"><v>9</v></c></row>',
                                        after='<mergeCells count="3"><mergeCell ref="B2:B3"/><mergeCell ref="B3:B4"/><mergeCell ref="B2:B3"/></mergeCells>'), Truth("Name|Phone", {2: "Anna|7", 3: "Bo|", 4: "Cy|"})),
    Sample("merged-by-hand.xlsx", Parts(TWO_ROWS.replace('<v>7</v></c></row>', '<v>7</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>under</t></is></c><c r="B3"><v>9</v></c></row>'),
                                        after='<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'), Truth("Name|Phone", {2: "Anna|7", 3: "|9"})),
]  # fmt: skip
