"""All methods by their lower-case names."""

from collections.abc import Mapping

from desktop_app.practice.methods import lookups, records, service
from desktop_app.practice.methods.registry import Method

_CRM = frozenset({"crm"})
_USER = frozenset({"user", "user_basic", "user_brief"})

METHODS: Mapping[str, Method] = {
    "profile": Method(service.profile),
    "scope": Method(service.scope),
    "server.time": Method(service.server_time),
    "user.current": Method(lookups.current_user, _USER),
    "user.get": Method(lookups.users, _USER),
    "crm.enum.ownertype": Method(lookups.owner_types, _CRM),
    "crm.type.list": Method(lookups.types, _CRM),
    "crm.type.getbyentitytypeid": Method(lookups.type_of, _CRM),
    "crm.category.list": Method(lookups.categories, _CRM),
    "crm.status.list": Method(lookups.statuses, _CRM),
    "crm.currency.list": Method(lookups.currencies, _CRM),
    "crm.duplicate.findbycomm": Method(records.find_duplicates, _CRM),
    "crm.item.fields": Method(records.fields, _CRM),
    "crm.item.add": Method(records.add, _CRM),
    "crm.item.get": Method(records.get, _CRM),
    "crm.item.list": Method(records.list_items, _CRM),
    "crm.item.update": Method(records.update, _CRM),
    "crm.item.delete": Method(records.delete, _CRM),
    "crm.item.import": Method(records.import_one, _CRM),
    "crm.item.batchimport": Method(records.batch_import, _CRM),
}
"""`batch` and the download of files are answered by the desk itself, for they are about other calls."""
