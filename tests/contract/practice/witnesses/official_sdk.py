"""Reads fields, creates, imports, lists, changes and deletes through b24pysdk; prints what it saw as JSON."""

import json
import sys
from urllib.parse import urlsplit

from b24pysdk import BitrixWebhook, Client
from b24pysdk.errors import BitrixAPIError

parts = urlsplit(sys.stdin.readline().strip())
webhook = BitrixWebhook(domain=parts.netloc, webhook_token=parts.path.removeprefix("/rest/"))
client = Client(webhook)
fields = client.crm.item.fields(entity_type_id=4, use_original_uf_names=True).result["fields"]
added = client.crm.item.add(
    fields={"title": "SDK Ltd", "fm": [{"typeId": "PHONE", "valueType": "WORK", "value": "+44 20 7946 0000"}]},
    entity_type_id=4,
).result["item"]
single = client.crm.item.import_(fields={"title": "Single"}, entity_type_id=4).result["item"]["id"]
several = client.crm.item.batch_import(
    data=[{"title": f"Company {n}", "originId": f"sdk:{n}"} for n in range(20)], entity_type_id=4
).result["items"]
listed = client.crm.item.list(entity_type_id=4, select=["id", "title"], order={"id": "ASC"}).as_list().result
updated = client.crm.item.update(bitrix_id=single, fields={"title": "Changed"}, entity_type_id=4).result["item"][
    "title"
]
deleted = client.crm.item.delete(bitrix_id=single, entity_type_id=4).result
batch = webhook.call_batch({"me": ("profile", {}), "co": ("crm.item.get", {"entityTypeId": 4, "id": added["id"]})})
try:
    client.crm.item.get(bitrix_id=single, entity_type_id=4).result  # noqa: B018 - asking is the call
except BitrixAPIError as error:
    refusal = [type(error).__name__, error.error]
print(
    json.dumps(
        {
            "fields": sorted(fields),
            "added": [added["title"], [entry["value"] for entry in added["fm"]]],
            "several": [entry["item"]["id"] for entry in several],
            "listed": [item["title"] for item in (listed["items"] if isinstance(listed, dict) else listed)],
            "updated": updated,
            "deleted": deleted,
            "batch": [batch["result"]["result"]["me"]["ID"], batch["result"]["result"]["co"]["item"]["title"]],
            "refusal": refusal,
        }
    )
)
