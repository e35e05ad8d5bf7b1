"""Schemas and directories as a portal gives them, for tests."""

from __future__ import annotations

from datetime import timedelta, timezone

from desktop_app.domain.kinds import CONTACT, DEAL, Kind
from desktop_app.domain.schema import Currency, Directories, Field, ListItem, Person, Pipeline, Schema, Status

ZONE = timezone(timedelta(hours=3))

DIRECTORIES = Directories(
    pipelines=(Pipeline(0, "General", is_default=True), Pipeline(9, "Partners")),
    statuses={
        "DEAL_STAGE": (Status("NEW", "New"), Status("WON", "Won", "S")),
        "DEAL_STAGE_9": (Status("C9:NEW", "First talk"), Status("C9:WON", "Won", "S")),
        "SOURCE": (Status("WEB", "Website"), Status("CALL", "Звонок"), Status("1", "Fair"), Status("2", "fair")),
    },
    currencies=(
        Currency("EUR", "Euro", is_base=True),
        Currency("RUB", "Российский рубль"),
        Currency("USD", "US Dollar"),
    ),
    people=(
        Person(1, "Anna", "Petrova", "Ivanovna", "anna@acme.example", "Head of sales"),
        Person(6, "Ivan", "Ivanov", email="ivan@acme.example", position="Sales"),
        Person(7, "Ivan", "Ivanov", email="ivan2@acme.example", position="Support"),
        Person(8, "Olga", "Gone", email="olga@acme.example", is_active=False),
    ),
    zone=ZONE,
    stage_directory={0: "DEAL_STAGE", 9: "DEAL_STAGE_9"},
)

_CUSTOM = (
    Field(
        "UF_CRM_1",
        "UF_CRM_1",
        "enumeration",
        "Colour",
        is_dynamic=True,
        items=(ListItem("79", "Red"), ListItem("80", "Blue")),
    ),
    Field(
        "UF_CRM_2",
        "UF_CRM_2",
        "enumeration",
        "Colours",
        is_dynamic=True,
        is_multiple=True,
        items=(ListItem("79", "Red"), ListItem("80", "Blue")),
    ),
    Field("UF_CRM_3", "UF_CRM_3", "money", "Budget", is_dynamic=True),
    Field("UF_CRM_4", "UF_CRM_4", "date", "Signed", is_dynamic=True),
    Field("UF_CRM_5", "UF_CRM_5", "datetime", "Called", is_dynamic=True),
    Field("UF_CRM_6", "UF_CRM_6", "boolean", "VIP", is_dynamic=True),
    Field("UF_CRM_7", "UF_CRM_7", "url", "Link", is_dynamic=True),
    Field("UF_CRM_8", "UF_CRM_8", "file", "Contract", is_dynamic=True),
    Field("UF_CRM_9", "UF_CRM_9", "integer", "Floors", is_dynamic=True, is_required=True),
)


def schema(kind: Kind = DEAL) -> Schema:
    """Return a small schema with the fields tests need."""
    own = {
        DEAL.code: (
            Field("title", "TITLE", "string", "Name"),
            Field("opportunity", "OPPORTUNITY", "double", "Amount"),
            Field("currencyId", "CURRENCY_ID", "crm_currency", "Currency"),
            Field("categoryId", "CATEGORY_ID", "crm_category", "Pipeline"),
            Field("stageId", "STAGE_ID", "crm_status", "Stage", status_type="DEAL_STAGE"),
            Field("begindate", "BEGINDATE", "date", "Start date"),
            Field("companyId", "COMPANY_ID", "crm_company", "Company"),
        ),
        CONTACT.code: (
            Field("name", "NAME", "string", "First name"),
            Field("lastName", "LAST_NAME", "string", "Last name"),
            Field("birthdate", "BIRTHDATE", "date", "Birthday"),
            Field("fm", "FM", "crm_multifield", "Communications", is_multiple=True),
            Field("photo", "PHOTO", "file", "Photo"),
        ),
    }[kind.code]
    common = (
        Field("id", "ID", "integer", "ID", is_read_only=True),
        Field("assignedById", "ASSIGNED_BY_ID", "user", "Responsible"),
        Field("sourceId", "SOURCE_ID", "crm_status", "Source", status_type="SOURCE"),
        Field("createdTime", "CREATED_TIME", "datetime", "Created on", is_read_only=True),
        Field("originId", "ORIGIN_ID", "string", "External key"),
        Field("originatorId", "ORIGINATOR_ID", "string", "External source"),
    )
    return Schema(kind, own + common + _CUSTOM)
