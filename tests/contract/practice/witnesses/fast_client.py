"""Reads fields, imports, creates, lists and deletes through fast_bitrix24; prints what it saw as JSON."""

import json
import sys

from fast_bitrix24 import Bitrix

portal = Bitrix(sys.stdin.readline().strip(), verbose=False)
fields = portal.call("crm.item.fields", {"entityTypeId": 3}, raw=True)["result"]["fields"]
rows = [
    {
        "name": f"Name {n}",
        "lastName": "Fast & Köhler",
        "originId": f"fast:{n}",
        "PHONE": [{"VALUE": f"+4930{n:06d}", "VALUE_TYPE": "WORK"}],
    }
    for n in range(120)
]
imported = [
    portal.call("crm.item.batchImport", {"entityTypeId": 3, "data": rows[start : start + 20]}, raw=True)["result"][
        "items"
    ]
    for start in range(0, len(rows), 20)
]
added = portal.call(
    "crm.item.add",
    [{"entityTypeId": 2, "fields": {"title": f"Deal {n} #50% & more", "opportunity": n}} for n in range(60)],
)
listed = portal.get_all("crm.item.list", {"entityTypeId": 3, "select": ["id", "name", "originId"]})
filtered = portal.get_all("crm.item.list", {"entityTypeId": 2, "filter": {"=title": "Deal 7 #50% & more"}})
by_id = portal.get_by_ID("crm.item.get", [1, 2, 60], ID_field_name="id", params={"entityTypeId": 2})
sources = portal.get_all("crm.status.list", {"filter": {"ENTITY_ID": "SOURCE"}})
people = portal.get_all("user.get", {"FILTER": {"ACTIVE": True}})
batch = portal.call_batch({"halt": 0, "cmd": {"a": "profile", "b": "crm.item.get?entityTypeId=2&id=$result[a][ID]"}})
print(
    json.dumps(
        {
            "fields": sorted(fields),
            "imported": [item["item"]["id"] for chunk in imported for item in chunk],
            "added": sorted(item["title"] for item in added),
            "listed": sorted(item["id"] for item in listed),
            "filtered": [item["opportunity"] for item in filtered],
            "by_id": {
                key: value["item"]["title"] if "item" in value else value["title"] for key, value in by_id.items()
            },
            "sources": [item["STATUS_ID"] for item in sources],
            "people": len(people),
            "batch": batch["b"]["item"]["id"],
        }
    )
)
