"""What a portal answers instead of doing it (reference §1.5, §2.3, §4)."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

_WEBHOOK: Final = "Make a new incoming webhook and enter its address; the import can then go on."
_ADMIN: Final = "Ask an administrator of the portal."
_SUPPORT: Final = "Try again later; if it stays, show the portal's text to its administrator."
_FIX: Final = "Correct the row and send it again."


def _error(code: str, title: str, text: str, cure: str) -> Entry:
    return Entry(code, Severity.ERROR, title, text, cure)


UNKNOWN_REFUSAL: Final = _error("portal-refused", "Refused by the portal", "The portal says: “{said}”.", _FIX)
UNKNOWN_ANSWER: Final = _error("portal-trouble", "Trouble on the portal", "The portal says: “{said}”.", _SUPPORT)

SERVER_TROUBLE: Final = _error(
    "server-trouble",
    "Fault on the portal",
    "“{host}” answered with a fault of its own (HTTP {status}); it may be overloaded or under maintenance.",
    "Wait a little and try again.",
)
NOT_UNDERSTOOD: Final = _error(
    "answer-not-understood",
    "Answer not understood",
    "The portal answered in a shape this program does not know.",
    "Try again; if it stays, look for a newer version of this program.",
)
TOO_LARGE: Final = _error(
    "request-too-large",
    "Too large for the portal",
    "The portal does not take this much at once.",
    "Send fewer rows at a time, or make the files smaller.",
)

REQUESTS: Final[dict[str, Entry]] = {
    "invalid_credentials": _error(
        "invalid-credentials",
        "Webhook not valid",
        "The portal does not accept this webhook: it was deleted, changed or blocked, or the address is misspelt.",
        _WEBHOOK,
    ),
    "no_auth_found": _error("no-auth-found", "Webhook incomplete", "The address holds no valid webhook.", _WEBHOOK),
    "authorization_error": _error(
        "authorization-error", "Owner not active", "The employee this webhook belongs to is not active.", _WEBHOOK
    ),
    "insufficient_scope": _error(
        "insufficient-scope",
        "Right missing in the webhook",
        "The webhook lacks a right: it needs “crm” and “user_basic”.",
        "Tick both in the webhook's settings on the portal.",
    ),
    "invalid_request": _error(
        "invalid-request", "Not a secure address", "The portal takes secure connections only.", "Use the https address."
    ),
    "access_denied": _error(
        "access-denied",
        "Not allowed",
        "The portal does not allow this: “{said}”.",
        "Ask an administrator for the right, or check that the portal's plan includes the REST interface.",
    ),
    "overload_limit": _error(
        "overload-limit",
        "Webhook blocked",
        "The portal blocked this webhook because of overload.",
        "Contact the administrator or the support of Bitrix24.",
    ),
    "allowed_only_intranet_user": _error(
        "only-employees", "Not an employee", "The owner of the webhook is not an employee of the portal.", _WEBHOOK
    ),
    "error_method_not_found": _error(
        "method-not-found",
        "Portal too old",
        "This portal does not know what the import needs.",
        "Ask the administrator to update the portal.",
    ),
    "portal_deleted": _error("portal-deleted", "Portal closed", "The portal is closed.", _ADMIN),
    "wrong_license": _error("wrong-license", "Not in the plan", "The portal's plan does not include this.", _ADMIN),
    "payment_required": _error("payment-required", "Not paid", "The portal asks for payment.", _ADMIN),
    "user_access_error": _error("user-access-error", "Not allowed", "The portal does not let this user in.", _WEBHOOK),
    "wrong_auth_type": _error("wrong-auth-type", "Not a webhook", "The portal wants another kind of access.", _WEBHOOK),
    "method_confirm_waiting": _error(
        "method-confirm-waiting", "Waiting for a confirmation", "An administrator must confirm this access.", _ADMIN
    ),
    "method_confirm_denied": _error(
        "method-confirm-denied", "Access denied", "An administrator denied this access.", _ADMIN
    ),
    "expired_token": _error("expired-token", "Access expired", "The access has expired.", _WEBHOOK),
    "invalid_token": _error("invalid-token", "Access not valid", "The access is not valid.", _WEBHOOK),
    "not_found": _error(
        "kind-not-found",
        "Not there any more",
        "What was asked for does not exist on the portal (any more).",
        "Choose the kind of record again.",
    ),
    "entity_type_not_supported": _error(
        "kind-not-supported",
        "Cannot be imported",
        "The portal cannot import this kind of record.",
        "Choose another kind.",
    ),
    "max_import_batch_size_exceeded": _error(
        "too-many-rows", "Too many rows at once", "The portal takes twenty rows at a time.", _SUPPORT
    ),
    "query_limit_exceeded": _error(
        "query-limit", "Too many requests", "The portal asks us to slow down.", "Nothing to do: it goes on by itself."
    ),
    "operation_time_limit": _error(
        "operation-time-limit",
        "Ten-minute budget used",
        "The portal's ten-minute budget for this is used up.",
        "Nothing to do: it goes on by itself.",
    ),
    "error_manifest_is_not_available": _error(
        "manifest", "Trouble on the portal", "The portal does not know what was asked.", _SUPPORT
    ),
    "invalid_arg_value": _error("invalid-arg", "Question not understood", "The portal says: “{said}”.", _SUPPORT),
    "error_argument": _error("error-argument", "Question not understood", "The portal says: “{said}”.", _SUPPORT),
    "error_not_found": _error("error-not-found", "Not found", "The portal says: “{said}”.", _SUPPORT),
    "internal_server_error": _error(
        "internal-server-error", "Fault on the portal", "The portal reports a fault of its own.", _SUPPORT
    ),
    "error_unexpected_answer": _error(
        "unexpected-answer", "Fault on the portal", "The portal's parts did not understand each other.", _SUPPORT
    ),
    "error_core": _error("error-core", "Fault on the portal", "The portal says: “{said}”.", _SUPPORT),
    "0": _error("server-error-0", "Fault on the portal", "The portal stopped in the middle: “{said}”.", _SUPPORT),
    "400": _error("server-error-400", "Fault on the portal", "The portal's database refused: “{said}”.", _SUPPORT),
    "100": _error(
        "request-shape", "Request not understood", "The portal does not understand a value: “{said}”.", _SUPPORT
    ),
    "": _error(
        "denied-unnamed",
        "Not allowed",
        "The portal refuses without a code: “{said}”.",
        "Ask an administrator for the right to read this.",
    ),
    "access denied": _error(
        "denied-sentence",
        "Not allowed",
        "The portal does not let the webhook's owner read this.",
        "Ask an administrator for the right to read this.",
    ),
    "error_batch_length_exceeded": _error(
        "batch-too-long", "Too many questions at once", "The portal takes fifty questions at a time.", _SUPPORT
    ),
    "error_batch_method_not_allowed": _error(
        "batch-not-allowed", "Question not taken", "The portal does not take this question in a bundle.", _SUPPORT
    ),
    "crm_item_delete_access_denied": _error(
        "delete-denied",
        "Deleting not allowed",
        "The webhook's owner may not delete this record.",
        "Ask an administrator for the right “Delete” for this kind of record.",
    ),
    "crm_item_has_running_workflows": _error(
        "workflows-running",
        "Workflows are running",
        "The record cannot be deleted while workflows run on it.",
        "End the workflows on the portal, then try again.",
    ),
    "wrong_encoding": _error("wrong-encoding", "Answer lost", "The portal could not write its answer.", _SUPPORT),
}
"""Code of a whole answer, in lower case → its entry."""

ROWS: Final[dict[str, Entry]] = {
    "access_denied": _error(
        "row-access-denied",
        "Import not allowed",
        "The webhook's owner may not import this record: “{said}”.",
        "Ask an administrator for the right “Import” for this kind of record and pipeline.",
    ),
    "crm_item_import_access_denied": _error(
        "row-import-denied",
        "Import not allowed",
        "The webhook's owner may not import this record.",
        "Ask an administrator for the right “Import” for this kind of record and pipeline.",
    ),
    "crm_field_error_value_not_valid": _error(
        "row-value-not-valid", "Value not accepted", "The portal does not accept a value: “{said}”.", _FIX
    ),
    "crm_field_error_required": _error(
        "row-required", "Required field empty", "The portal wants a field filled: “{said}”.", _FIX
    ),
    "crm_field_error_value_not_unique": _error(
        "row-not-unique",
        "Number already used",
        "The portal has a record with this number already: “{said}”.",
        "Look the record up on the portal, or give this row another number.",
    ),
    "crm_field_error_category_not_available": _error(
        "row-category", "Pipeline not in the plan", "The portal's plan does not include this pipeline.", _ADMIN
    ),
    "create_dynamic_item_restricted": _error(
        "row-restricted", "Not in the plan", "The portal's plan does not allow new records of this kind.", _ADMIN
    ),
    "terminated_by_event_compatible": _error(
        "row-vetoed", "Refused by a rule of the portal", "A rule on the portal refused the row: “{said}”.", _ADMIN
    ),
    "null": _error(
        "row-plan-or-quota",
        "Plan or disk space",
        "The portal's plan does not include this, or its disk is full. {said}",
        _ADMIN,
    ),
    "100": _error("row-shape", "Value of the wrong shape", "The portal does not understand a value: “{said}”.", _FIX),
    "0": _error("row-not-saved", "Not accepted", "The portal says: “{said}”.", _FIX),
    "bx_error": _error("row-bx", "Value not accepted", "The portal says: “{said}”.", _FIX),
    "wrong_file_module_id": _error(
        "row-file", "File not accepted", "The portal did not take the file: “{said}”.", _FIX
    ),
    "file_not_found": _error("row-file-missing", "File not accepted", "The portal did not find the file.", _FIX),
}
"""Code of a row's answer, in lower case → its entry."""
