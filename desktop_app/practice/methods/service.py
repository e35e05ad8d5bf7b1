"""Methods that need no scope: who the owner is, what the webhook may do, what time it is (reference §2.4)."""

from desktop_app.practice.methods.registry import Answer, Call
from desktop_app.practice.phpvalues import is_yes

_ALL_SCOPES = [
    "bizproc",
    "calendar",
    "crm",
    "department",
    "disk",
    "im",
    "lists",
    "task",
    "user",
    "user_basic",
    "user_brief",
]


def profile(call: Call) -> Answer:
    """Tell who owns the webhook."""
    owner = call.portal.owner
    return Answer(
        {
            "ID": str(owner.id),
            "ADMIN": call.portal.scenario.owner.is_administrator,
            "NAME": owner.name,
            "LAST_NAME": owner.last_name,
            "PERSONAL_GENDER": "",
            "TIME_ZONE": "",
        }
    )


def scope(call: Call) -> Answer:
    """List the webhook's scopes, with `full` all there are."""
    if is_yes(call.params.get("full")):
        return Answer(_ALL_SCOPES)
    return Answer(list(call.portal.scenario.owner.scopes))


def server_time(call: Call) -> Answer:
    """Tell the portal's time with its offset."""
    return Answer(call.portal.presenter.format_time(call.portal.now()))
