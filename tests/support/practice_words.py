"""What the practice portal has — lists, stages, people, pipelines, currencies — and what a look-up there finds."""

from __future__ import annotations

from datetime import timedelta, timezone

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.relations import FoundRecord
from desktop_app.domain.schema import Currency, Directories, ListItem, Person, Pipeline, Status

ZONE = timezone(timedelta(hours=3))
DIRECTORIES = Directories(
    pipelines=(Pipeline(0, "General", is_default=True), Pipeline(9, "Partners")),
    statuses={
        "DEAL_STAGE": (
            Status("NEW", "New"), Status("PREPARATION", "Prepare documents"), Status("PREPAYMENT_INVOICE", "Prepayment invoice"),
            Status("EXECUTING", "In progress"), Status("FINAL_INVOICE", "Final invoice"), Status("WON", "Deal won", "S"),
            Status("LOSE", "Deal lost", "F"), Status("APOLOGY", "Analyse failure", "F"),
        ),
        "SOURCE": (
            Status("CALL", "Call"), Status("EMAIL", "E-Mail"), Status("WEB", "Website"), Status("ADVERTISING", "Advertising"),
            Status("PARTNER", "Existing client"), Status("RECOMMENDATION", "By recommendation"), Status("TRADE_SHOW", "Show/Exhibition"),
            Status("WEBFORM", "CRM form"), Status("CALLBACK", "Callback"), Status("RC_GENERATOR", "Sales boost"),
            Status("STORE", "Online store"), Status("OTHER", "Other"),
        ),
        "DEAL_TYPE": (
            Status("SALE", "Sales"), Status("COMPLEX", "Integrated sale"), Status("GOODS", "Sale of goods"),
            Status("SERVICES", "Services"), Status("SERVICE", "After-sales service"),
        ),
    },
    currencies=(
        Currency("USD", "US Dollar", is_base=True), Currency("EUR", "Euro"), Currency("RUB", "Russian rouble"),
        Currency("GBP", "Pound sterling"), Currency("KZT", "Kazakh tenge"),
    ),
    people=(
        Person(1, "Alexander", "Carter", email="director@practice.example"), Person(2, "Anna", "Smith", email="a.smith@practice.example"),
        Person(3, "Anna", "Smith", email="anna.smith2@practice.example"),
        Person(4, "Boris", "Orlov", email="b.orlov.old@practice.example", is_active=False),
        Person(5, "Maria Elena", "García López", email="m.garcia@practice.example"), Person(6, "Jean-Luc", "O'Neill", email="j.oneill@practice.example"),
        Person(7, "Paul", "Martin", email="p.martin@practice.example"), Person(8, "Martin", "Paul", email="m.paul@practice.example"),
        Person(9, "Zoë", "Müller-Weiß", email="z.mueller@practice.example"),
        Person(10, "Charles Philip", "van der Berg", email="c.vanderberg@practice.example"), Person(11, "Boris", "Orlov", email="b.orlov@practice.example"),
        Person(12, "Li", "Wei", email="li.wei@practice.example"), Person(24, "Ruth", "Jones", email="person24@practice.example", is_active=False),
    ),
    zone=ZONE,
    stage_directory={0: "DEAL_STAGE"},
)  # fmt: skip
COLOURS = (ListItem("201", "Red"), ListItem("202", "Blue"), ListItem("203", "Green"), ListItem("204", "Dark green"))
INTERESTS = (
    ListItem("205", "Service"), ListItem("206", "Training"), ListItem("207", "Spare parts"), ListItem("208", "Delivery"),
    ListItem("209", "Instalments"),
)  # fmt: skip
ALL_KINDS = dict.fromkeys(("LEAD", "CONTACT", "COMPANY", "DEAL", "QUOTE", "SMART_INVOICE", "DYNAMIC_1030"), "Y")
ONE_KIND = {"LEAD": "N", "CONTACT": "N", "COMPANY": "Y", "DEAL": "N"}
RECORDS = {
    folded(text): found
    for text, found in {
        "Acme": (FoundRecord(4, 5, "Acme"),), "ООО «Ромашка»": (FoundRecord(4, 6, "ООО «Ромашка»"),), "key-17": (FoundRecord(4, 7, "Delta"),),
        "info@acme.example": (FoundRecord(4, 5, "Acme"),), "+7 495 123-45-67": (FoundRecord(4, 6, "ООО «Ромашка»"),),
        "Twins": (FoundRecord(4, 8, "Twins, Berlin"), FoundRecord(4, 9, "Twins, Oslo")), "Nobody Ltd": (), "77": (), "5": (FoundRecord(4, 5, "Acme"),),
        "100": (FoundRecord(4, 100, "100"), FoundRecord(4, 101, "100")),
    }.items()
}  # fmt: skip
