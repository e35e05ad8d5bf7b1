"""Text files: encodings, separators, quotes, line ends; and web pages and XML that bear other endings."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.table import ReadingOptions
from tests.support.spreadsheets.truth import NotePlace, Sample, Truth, text_truth

PEOPLE = {
    "ru": ("Имя;Город;Комментарий", ["Иванов Пётр;Нижний Новгород;Просил перезвонить в среду", "Щукина Юлия;Москва;Нужна скидка", "Жуков Эдуард;Тверь;Письмо отправлено"]),
    "uk": ("Ім'я;Місто;Примітка", ["Їжакевич Євген;Київ;Зателефонувати після обіду", "Ґудзь Олена;Чернівці;Надіслати рахунок"]),
    "de": ("Name;Straße;Notiz", ["Jürgen Müller;Königsallee;Rückruf am Nachmittag gewünscht", "Käthe Größe;Überweg;Angebot für Tür und Fenster"]),
    "fr": ("Nom;Société;Note", ["François Lefèvre;Hôtel Élysée;à rappeler après l'été", "Zoé Béranger;Crêperie du Théâtre;très pressée"]),
    "pl": ("Imię;Miasto;Uwagi", ["Łukasz Wiśniewski;Łódź;prosi o fakturę przed świętami", "Żaneta Dąbrowska;Gdańsk;klucz w skrzynce"]),
    "cs": ("Jméno;Město;Poznámka", ["Jiří Novák;Plzeň;zavolat příští týden", "Šárka Dvořáková;Kroměříž;dlužná částka"]),
    "tr": ("Ad;Şehir;Açıklama", ["Gökhan Yıldız;İstanbul;yarın aranacak müşteri", "Ayşe Çağlar;Eskişehir;teklif gönderildi, değişiklik istiyor"]),
    "zh": ("姓名;城市;备注", ["王小明;北京;客户要求下周再联系", "李丽;上海;请发送最新的报价单", "张伟;广州;合同已经签字"]),
    "ja": ("氏名;都市;備考", ["山田太郎;東京;来週もう一度電話してください", "鈴木花子;大阪;カタログを送付しました", "佐藤健;名古屋;お見積りをお願いします"]),
}  # fmt: skip
"""Headings and rows a sales office might have, by language."""


def written(text: str, encoding: str = "utf-8", mark: bytes = b"", cut: int = 0) -> Callable[[Path], None]:
    """Return a maker of a text file, its last bytes cut off."""

    def make(path: Path) -> None:
        content = mark + text.encode(encoding)
        path.write_bytes(content[: len(content) - cut])

    return make


def people(language: str, encoding: str, named: str) -> Sample:
    """Return a file of people in an encoding that nothing announces."""
    heading, lines = PEOPLE[language]
    many = [f"{line} {number}" for number in range(20) for line in lines]
    rows = {number: tuple(line.split(";")) for number, line in enumerate(many, start=2)}
    text = "\r\n".join([heading, *many])
    is_guess: list[NotePlace] = [] if named.startswith("utf") else [("encoding-guess", None, None)]
    truth = text_truth(heading.split(";"), rows, encoding=named, notes=is_guess)
    return Sample(f"{language}-{encoding}.csv", written(text, encoding), truth)


GUESS: list[NotePlace] = [("encoding-guess", None, None)]
TWO = {2: "Anna|1", 3: "Bo|2"}
HTML_TABLE = (
    "<table><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Анна&nbsp;К.</td><td style='mso-number-format:\"\\@\"'>007</td></tr>"
    "<tr><td>Бо<br>Второй</td><td>&lt;8&gt;</td></tr></table>"
)
HTML_TRUTH = {2: ("Анна\u00a0К.", "007"), 3: ("Бо\nВторой", "<8>")}
XML_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style></Styles>
<Worksheet ss:Name="Клиенты"><Table ss:ExpandedColumnCount="99999"><Row><Cell><Data ss:Type="String">Name</Data></Cell><Cell><Data ss:Type="String">Code</Data></Cell>
<Cell><Data ss:Type="String">Born</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:HRef="https://example.com"><Data ss:Type="String">Anna</Data></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">7</Data></Cell>
<Cell ss:StyleID="d"><Data ss:Type="DateTime">1980-02-29T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Bo</B>ld</ss:Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="Number">1.5E3</Data></Cell></Row>
</Table></Worksheet></Workbook>"""

SAMPLES = [
    people("ru", "utf-8", "utf-8"), people("ru", "cp1251", "windows-1251"), people("ru", "cp866", "cp866"), people("ru", "koi8-r", "koi8-r"), people("ru", "utf-16-le", "utf-16-le"),
    people("ru", "iso-8859-5", "iso-8859-5"), people("ru", "mac-cyrillic", "mac-cyrillic"), people("uk", "cp1251", "windows-1251"), people("de", "cp1252", "windows-1252"), people("fr", "cp1252", "windows-1252"),
    people("pl", "cp1250", "windows-1250"), people("cs", "cp1250", "windows-1250"), people("tr", "iso-8859-9", "iso-8859-9"), people("zh", "gb18030", "gb18030"), people("ja", "shift_jis", "shift_jis"),
    Sample("marked-utf8.csv", written("Имя;Телефон\r\nАнна;1\r\n", mark=codecs.BOM_UTF8), text_truth("Имя|Телефон", {2: "Анна|1"})),
    Sample("marked-utf16.txt", written("Имя\tТелефон\r\nАнна\t1\r\n", "utf-16-le", codecs.BOM_UTF16_LE), text_truth("Имя|Телефон", {2: "Анна|1"}, encoding="utf-16-le", delimiter="\t")),
    Sample("marked-utf16-be.txt", written("Имя\tТелефон\r\nАнна\t1\r\n", "utf-16-be", codecs.BOM_UTF16_BE), text_truth("Имя|Телефон", {2: "Анна|1"}, encoding="utf-16-be", delimiter="\t")),
    Sample("late-letter.csv", written("Name;City\n" + "Anna;Minsk\n" * 3000 + "Zoë;Köln\n", "cp1252"),
           text_truth("Name|City", {**dict.fromkeys(range(2, 3002), "Anna|Minsk"), 3002: "Zoë|Köln"}, encoding="windows-1252", notes=GUESS)),
    Sample("encoding-chosen.csv", written("Имя;Телефон\nАнна;1\n", "koi8-r"), text_truth("Имя|Телефон", {2: "Анна|1"}, encoding="koi8-r"), ReadingOptions(encoding="koi8-r")),
    Sample("semicolons.csv", written("Name;Phone\nAnna;1\nBo;2\n"), text_truth("Name|Phone", TWO)),
    Sample("commas.csv", written("Name,Phone\nAnna,1\nBo,2\n"), text_truth("Name|Phone", TWO, delimiter=",")),
    Sample("tabs.tsv", written("Name\tPhone\nAnna\t1\nBo\t2\n"), text_truth("Name|Phone", TWO, delimiter="\t")),
    Sample("bars.txt", written("Name|Phone\nAnna|1\nBo|2\n"), text_truth(["Name", "Phone"], TWO, delimiter="|")),
    Sample("decimal-commas.csv", written("Name;Sum;Rate\nAnna;1,5;2,25\nBo;3,75;4,5\nCy;0,1;9,0\n"), text_truth("Name|Sum|Rate", {2: "Anna|1,5|2,25", 3: "Bo|3,75|4,5", 4: "Cy|0,1|9,0"})),
    Sample("commas-in-quotes.csv", written('Name,City\n"Ivanov, Petr","Nizhny; Novgorod"\n"O""Neil, Bo",K\n'), text_truth("Name|City", {2: "Ivanov, Petr|Nizhny; Novgorod", 3: 'O"Neil, Bo|K'}, delimiter=",")),
    Sample("sep-line.csv", written("sep=,\r\nName,Phone\r\nAnna,1;5\r\n"), text_truth("Name|Phone", {2: "Anna|1;5"}, delimiter=",")),
    Sample("sep-line-marked.csv", written("sep=|\r\nИмя|Телефон\r\nАнна|1\r\n", mark=codecs.BOM_UTF8), text_truth(["Имя", "Телефон"], {2: ("Анна", "1")}, delimiter="|")),
    Sample("delimiter-chosen.csv", written("Name;City,Phone\nAnna;M,1\n"), text_truth("Name;City|Phone", {2: "Anna;M|1"}, delimiter=","), ReadingOptions(delimiter=",")),
    Sample("line-breaks.csv", written('Name;Note\r\n"Anna";"one\r\ntwo\n\nthree"\r\n"Bo";""\r\n'), text_truth("Name|Note", {2: "Anna|one\r\ntwo\n\nthree", 3: "Bo|"})),
    Sample("old-mac-line-ends.csv", written("Name;Phone\rAnna;1\rBo;2\r"), text_truth("Name|Phone", TWO)),
    Sample("mixed-line-ends.csv", written("Name;Phone\r\nAnna;1\nBo;2"), text_truth("Name|Phone", TWO)),
    Sample("empty-lines.csv", written("\n\nName;Phone\n\nAnna;1\n;\n\nBo;2\n\n\n"), text_truth("Name|Phone", {5: "Anna|1", 8: "Bo|2"}, header_rows=(3,))),
    Sample("title-line.csv", written("Report of clients\n\nName;Phone;City\nAnna;1;M\nBo;2;K\n"), text_truth("Name|Phone|City", {4: "Anna|1|M", 5: "Bo|2|K"}, header_rows=(3,), notes=[])),
    Sample("ragged.csv", written("A;B;C\nx;2;3\ny;2\nz;2;3;4\nw;2;3;;;\n"), text_truth("A|B|C|Column D", {2: "x|2|3|", 3: "y|2||", 4: "z|2|3|4", 5: "w|2|3|"}, notes=[("ragged-row", 3, None), ("ragged-row", 4, None)])),
    Sample("nul-bytes.csv", written("Name;Phone\nAn\0na;1\0\nBo;2\n"), text_truth("Name|Phone", TWO)),
    Sample("one-column.csv", written("Name\nAnna\nBo\n"), text_truth(["Name"], {2: ["Anna"], 3: ["Bo"]}, delimiter=",")),
    Sample("formulas-as-typed.csv", written('Name;Phone\nAnna;="+7916"\nBo;007\n'), text_truth("Name|Phone", {2: 'Anna|="+7916"', 3: "Bo|007"})),
    Sample("long-numbers.csv", written("Name;Phone\nAnna;7,91E+10\nBo;79161234567\n"), text_truth("Name|Phone", {2: "Anna|7,91E+10", 3: "Bo|79161234567"}, notes=[("long-number", 2, "Phone")])),
    Sample("totals.csv", written("Name;City;Sum\nAnna;M;1\nName;City;Sum\nBo;K;2\nИтого;;3\n"), text_truth("Name|City|Sum", {2: "Anna|M|1", 3: "Name|City|Sum", 4: "Bo|K|2", 5: "Итого||3"}, notes=[("repeated-header", 3, None), ("total-row", 5, None)])),
    Sample("open-quote.csv", written('Name;Note\nAnna;"one\ntwo"\nBo;"never closed\nCy;3\nDi;4\n'), text_truth("Name|Note", {2: "Anna|one\ntwo", 3: 'Bo|"never closed', 4: "Cy|3", 5: "Di|4"}, notes=[("ragged-row", 3, None)])),
    Sample("marked-utf16-cut.csv", written("Имя\tТелефон\r\nАнна\t1\r\nБо\t22", "utf-16-le", codecs.BOM_UTF16_LE, cut=1), text_truth("Имя|Телефон", {2: "Анна|1", 3: "Бо|2\ufffd"}, encoding="utf-16-le", delimiter="\t")),
    Sample("marked-utf8-wrongly.csv", written("Имя;Город\nАнна;Москва\nЖанна;Щёлково\n", "cp1251", codecs.BOM_UTF8), text_truth("Имя|Город", {2: "Анна|Москва", 3: "Жанна|Щёлково"}, encoding="windows-1251", notes=GUESS)),
    Sample("end-of-dos.csv", written("Name;Phone\r\nAnna;1\r\n\x1a"), text_truth("Name|Phone", {2: "Anna|1"})),
    Sample("one-cell-a-line.csv", written("Name^Phone\nAnna^1\n"), text_truth(["Name^Phone"], {2: ["Anna^1"]}, delimiter=",")),
    Sample("columns-of-sums.csv", written('Client,"Sum, RUB"\nAnna,"1 500,50"\nBo,"2 000,00"\n'), text_truth("Client|Sum, RUB", {2: "Anna|1 500,50", 3: "Bo|2 000,00"}, delimiter=",")),
    Sample("spaces-kept.csv", written("Name ; Phone\n Anna ;\u00a01 \n"), text_truth("Name|Phone", {2: (" Anna ", "\u00a01 ")})),
    Sample("text-called.xls", written("Name\tPhone\r\nАнна\t1\r\nBo\t2\r\n", "cp1251"), text_truth("Name|Phone", {2: "Анна|1", 3: "Bo|2"}, encoding="windows-1251", delimiter="\t", notes=GUESS)),
    Sample("page.xls", written(f"<html><head><meta charset=utf-8></head><body>{HTML_TABLE}</body></html>"), Truth("Имя|Телефон", HTML_TRUTH, format="html", sheet=None, encoding="utf-8")),
    Sample("page-1251.xls", written(f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><table><tr><td>menu</td></tr></table>{HTML_TABLE}', "cp1251"),
           Truth("Имя|Телефон", HTML_TRUTH, format="html", sheet=None, encoding="windows-1251")),
    Sample("page-spans.html", written("<!DOCTYPE html><table><tr><th>Name<th>Phone<th>City<tr><td rowspan=2>Anna<td>1<td>M<tr><td>2<td>K<tr><td colspan=2>Bo<td>L</table>"),
           Truth("Name|Phone|City", {2: "Anna|1|M", 3: "|2|K", 4: "Bo||L"}, format="html", sheet=None, encoding="utf-8")),
    Sample("xml-2003.xls", written(XML_2003), Truth("Name|Code|Born", {4: "Anna|00007|1980-02-29", 5: "|#N/A|TRUE", 6: "Bold|1500|"}, format="xml", sheet="Клиенты", notes=[("cell-error", 5, "Code"), ("hidden-rows", 6, None)])),
]  # fmt: skip
