"""What can be wrong with reaching a portal."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity


def _error(code: str, title: str, text: str, cure: str) -> Entry:
    return Entry(code, Severity.ERROR, title, text, cure)


ADDRESS_MISSING: Final = _error(
    "address-missing",
    "No webhook address",
    "No webhook address was given.",
    "Paste the address of an incoming webhook, or choose a saved connection.",
)
ADDRESS_HALF: Final = _error(
    "address-half",
    "Half an address",
    "This is not a whole webhook address: {missing}.",
    "Copy the whole address; it looks like https://name.bitrix24.com/rest/1/secret/.",
)
ADDRESS_PLAIN_HTTP: Final = _error(
    "address-plain-http",
    "Not a secure address",
    "The address begins with http://, which anybody on the way can read.",
    "Use the address that begins with https://.",
)
HOST_UNKNOWN: Final = _error(
    "host-unknown",
    "Portal not found",
    "The name “{host}” is not known on the internet.",
    "Check the spelling of the address and the internet connection.",
)
NO_INTERNET: Final = _error(
    "no-internet",
    "No internet",
    "This computer has no way to the internet at the moment, so “{host}” cannot be asked.",
    "Check the network cable or Wi-Fi, then try again.",
)
REFUSED: Final = _error(
    "connection-refused",
    "Connection refused",
    "“{host}” refuses the connection.",
    "Check the address and its port; if the portal is your company's own, ask its administrator whether it runs.",
)
NOT_REACHED: Final = _error(
    "not-reached",
    "Portal not reached",
    "“{host}” does not take the connection.",
    "Check the internet connection and try again; the proxy of your company may be in the way.",
)
SECURE_CONNECTION: Final = _error(
    "secure-connection",
    "No secure connection",
    "No secure connection to “{host}” could be agreed on.",
    "Check the address and its port; in a company network ask the administrator whether something is in the way.",
)
CERTIFICATE: Final = _error(
    "certificate",
    "Certificate not trusted",
    "The certificate of “{host}” is not trusted by this computer.",
    "Check the address; in a company network ask the administrator to install the company's certificate.",
)
PROXY_PASSWORD: Final = _error(
    "proxy-password",
    "Proxy asks for a password",
    "The proxy of this network asks for a password.",
    "Ask the administrator of the network how programs get through.",
)
PROXY_REFUSED: Final = _error(
    "proxy-refused",
    "Proxy in the way",
    "The proxy of this network does not let this program through to “{host}”.",
    "Ask the administrator of the network to allow “{host}”.",
)
PRACTICE_FAILED: Final = _error(
    "practice-failed",
    "Practice portal not started",
    "The practice portal could not be started: {reason}.",
    "Close other programs and try again; if it stays, send the log to the administrator.",
)
NO_ANSWER: Final = _error(
    "no-answer",
    "No answer",
    "“{host}” did not answer in time, or the connection broke off.",
    "Wait a little and try again.",
)
NOT_A_PORTAL: Final = _error(
    "not-a-portal",
    "Not a portal",
    "“{host}” answered with a page that does not come from a portal.",
    "Check the address; the portal may be under maintenance, or a network page may be in the way.",
)
MOVED: Final = _error(
    "portal-moved",
    "Portal has a new name",
    "The portal now answers as “{new_host}”.",
    "If that is your portal, enter the webhook address with the new name.",
)
PLAN_WITHOUT_REST: Final = _error(
    "plan-without-rest",
    "Not in the portal's plan",
    "The plan of this portal does not include webhooks: “{said}”.",
    "Ask an administrator to check the plan or the subscription of the Bitrix24 Market; a trial is enough.",
)
RIGHT_CRM_MISSING: Final = _error(
    "right-crm-missing",
    "Right “crm” missing",
    "The webhook may not work with the CRM: the right “crm” is not ticked.",
    "Open the webhook on the portal, tick “CRM (crm)” and save; whoever made the webhook can do it.",
)
OTHER_PORTAL: Final = _error(
    "other-portal",
    "Another portal",
    "This import belongs to {wanted}; the address leads to {given}.",
    "Connect to the portal the import was made on.",
)
CLOCK_APART: Final = Entry(
    "clock-apart",
    Severity.WARNING,
    "Clocks differ",
    "The clock of this computer and the portal's differ by {minutes} minutes.",
    "Set the clock of this computer.",
)
PEOPLE_UNREADABLE: Final = Entry(
    "people-unreadable",
    Severity.WARNING,
    "People cannot be read",
    "The webhook may not read the list of employees.",
    "Tick the right “user_basic” in the webhook to match people by name.",
)
