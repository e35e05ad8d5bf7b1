from urllib.parse import parse_qs

from desktop_app.crm.packing import Call, batch_document, batch_results, mapping


def test_every_key_and_value_of_a_command_is_percent_encoded():
    call = Call("crm.item.list", {"entityTypeId": 4, "filter": {"=title": "Acme & Co #1?"}, "select": ["id", "title"]})
    command = batch_document([call])["cmd"]["c0"]
    method, _, query = command.partition("?")
    assert method == "crm.item.list"
    assert not set(query) & set("#? :[]")
    assert parse_qs(query) == {
        "entityTypeId": ["4"],
        "filter[=title]": ["Acme & Co #1?"],
        "select[0]": ["id"],
        "select[1]": ["title"],
    }


def test_answers_come_back_in_the_order_of_the_calls_errors_included():
    result = {
        "result": {"c0": {"ID": 1}, "c2": []},
        "result_error": {"c1": {"error": "NOT_FOUND", "error_description": None}},
    }
    found = batch_results(result, 4)
    assert [each.error for each in found] == [None, "NOT_FOUND", None, "incomplete"]
    assert found[0].result == {"ID": 1}


def test_empty_maps_come_as_lists():
    assert batch_results({"result": [], "result_error": []}, 1)[0].error == "incomplete"
    assert (mapping([]), mapping(None), mapping(["a"])) == ({}, {}, {"0": "a"})
