"""The drafts that follow from an import: the same on the person's own portal, and the rows that did not go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from desktop_app.domain.kinds import SPA_PREFIX
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.runs import RunHead
from desktop_app.domain.table import ReadingOptions
from desktop_app.flow.draft import Draft
from desktop_app.flow.steps import Step


def on_own_portal(draft: Draft) -> Draft:
    """Return a rehearsed import for another portal; smart processes and pipelines are that portal's own."""
    kind = draft.kind if draft.kind is not None and not draft.kind.code.startswith(SPA_PREFIX) else None
    return replace(
        draft,
        name=uuid4().hex,
        step=Step.CONNECTION,
        connection="",
        identity=None,
        is_practice=False,
        kind=kind,
        pipeline=None,
    )


def repairing(draft: Draft, head: RunHead, report: Path) -> Draft:
    """Return the import of a report that goes on with its run, the columns going where they went before."""
    return replace(
        draft,
        name=uuid4().hex,
        step=Step.CHECK if draft.mapping.columns else Step.COLUMNS,
        identity=head.identity,
        kind=head.kind,
        path=report,
        options=ReadingOptions(),
        repairs=Repairs(),
        repaired_file="",
    )
