import pytest

from desktop_app.domain.kinds import (
    COMPANY,
    DEAL,
    INVOICE,
    QUOTE,
    STANDARD_KINDS,
    card_path,
    has_communications,
    marker_scheme,
    smart_process,
)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (DEAL, "/crm/deal/details/7/"),
        (COMPANY, "/crm/company/details/7/"),
        (QUOTE, "/crm/type/7/details/7/"),
        (smart_process(1030, "Projects"), "/crm/type/1030/details/7/"),
    ],
)
def test_the_card_of_a_record_has_the_path_the_portal_uses(kind, path):
    assert card_path(kind, 7) == path


def test_leads_deals_contacts_and_companies_carry_the_marker_in_origin_id_beside_our_constant_name():
    schemes = [marker_scheme(kind) for kind in STANDARD_KINDS[:4]]
    assert {(scheme.field, tuple(scheme.constants.items())) for scheme in schemes if scheme} == {
        ("originId", (("originatorId", "import-assistant"),))
    }


def test_invoices_and_smart_processes_carry_it_in_xml_id_and_estimates_nowhere():
    for kind in (INVOICE, smart_process(1030, "Projects")):
        scheme = marker_scheme(kind)
        assert scheme is not None
        assert (scheme.field, scheme.constants) == ("xmlId", {})
    assert marker_scheme(QUOTE) is None


def test_phones_belong_to_leads_contacts_and_companies_alone():
    assert [kind.code for kind in STANDARD_KINDS if has_communications(kind)] == ["lead", "contact", "company"]


def test_a_smart_process_is_named_by_its_number():
    assert smart_process(1030, "Projects").code == "spa:1030"
