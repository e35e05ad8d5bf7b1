"""Names between UPPER_CASE and camelCase (the table of reference §8)."""

from __future__ import annotations

import pytest

from desktop_app.practice.naming import camel_names, to_camel
from desktop_app.practice.schema import Schema


@pytest.mark.parametrize(
    ("upper", "camel"),
    [
        ("UF_CRM_44_1721812760630", "ufCrm44_1721812760630"),
        ("UF_CRM_1721244707107", "ufCrm_1721244707107"),
        ("UF_CRM_MY_FIELD", "ufCrmMyField"),
        ("UF_CRM_5_MY_FIELD", "ufCrm5MyField"),
        ("UF_CRM_A1B2", "ufCrm_A1B2"),
        ("UF_DEPARTMENT_CODE", "ufDepartmentCode"),
        ("UF_TASK_17", "ufTASK_17"),
        ("UF_CRM_SMART_INVOICE_1721244707107", "ufCrm_SMART_INVOICE_1721244707107"),
        ("ASSIGNED_BY_ID", "assignedById"),
        ("BEGINDATE", "begindate"),
        ("UTM_SOURCE", "utmSource"),
        ("PARENT_ID_128", "parentId128"),
        ("ID", "id"),
    ],
)
def test_server_names_become_camel(upper: str, camel: str) -> None:
    assert to_camel(upper) == camel


def test_a_taken_camel_name_leaves_the_original() -> None:
    assert camel_names(["MY_FIELD", "MY__FIELD"]) == {"MY_FIELD": "myField", "MY__FIELD": "MY__FIELD"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_two_fields_of_a_kind_share_a_name(language: str) -> None:
    for kind in Schema(language).kinds.values():  # type: ignore[arg-type]
        assert len(kind.by_camel) == len(kind.fields)
