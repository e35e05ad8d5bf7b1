"""A portal to rehearse on: the server's side of the wire, served on loopback by a process of its own.

It answers as the reference says a Bitrix24 portal does, the unpleasant parts first, and shares no code with the
client. Records and files stay in its data folder, so that a second run meets the first one's records.

    python -m desktop_app.practice --data-dir D [--port N] [--scenario F] [--certificate C --key K]

**Scenario file** (JSON; every key may be left out; what is unknown is refused by a sentence)::

    {"language": "en",                                   or "ru"
     "seed": 1,                                          for faults by chance
     "server": {"time_zone": "+03:00", "clock_offset_seconds": 0,
                "old": false,                            24.x: no useOriginalUfNames, wrong shapes refuse the request
                "checks_user_fields": false,             rest_enable_req_uf_check
                "recycle_bin": true},
     "owner": {"administrator": true, "active": true, "scopes": ["crm", "user_basic"],
               "denied": {"import": ["deal"], "read": [], "add": [], "update": [], "delete": []},
               "sees_own_records_only": false},
     "limits": {"burst": null, "per_second": 2,          leaky bucket; null is off
                "operating_seconds": null, "window_seconds": 600,
                "request_seconds": 60, "body_bytes": null},
     "cost": {"per_request": 0, "per_row": 0,            seconds
              "slow_down": {"factor": 0, "free_requests": 1, "exponent": 2}},
     "faults": [{"do": "cut_after_work", "when": {"method": "crm.item.batchImport", "requests": [2, 5]}}]}

Kinds are lead, deal, contact, company, quote, invoice, projects, purchases, or their numbers. With the slow-down
all work takes ``1 + factor * max(0, requests in flight - free_requests) ** exponent`` times as long.

``when`` picks requests, all given conditions together: ``requests`` (numbers), ``from``, ``to``, ``every``,
``method``, ``chance`` (0 to 1, drawn from seed, fault and number), ``times`` (at most so often), ``with_rows``.
Numbers count from 1 since the scenario was set, among the requests of ``method`` when it is given, else among all.
Delays add up; of the other faults that strike a request the first decides. What each ``do`` does, and the
settings it takes (``seconds``, ``rows``, ``at``, ``status``, ``code``, ``description``, ``location``, ``created``),
is told by `scenario.Act`.

**Control surface**, for tests only, on the same port under ``/_practice/<secret>/``; not counted as requests:

``GET requests?after=N``            the log: number, method, rows, phase (arrived, working, answered), times, status
``GET records?entityTypeId=K&after=ID``  live records as `crm.item.list` shows them, and the state of removed ones
``GET files``                       how many files are kept and their bytes together
``POST scenario``                   plays another scenario from now on (limits and counters start afresh)
``POST touch``                      edits a record as a person would: {"entityTypeId", "id", "fields", "userId"}
"""
