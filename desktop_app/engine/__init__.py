"""Use cases: connect, load, check, run, reconcile, verify, undo; no Qt and no adapters, only ports."""
