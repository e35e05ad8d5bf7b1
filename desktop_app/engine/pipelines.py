"""Which pipeline the rows go to: chosen, written in a column, or told by the stages themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from desktop_app.domain.convert.choices import pipeline_meanings, status_meanings
from desktop_app.domain.convert.column import distinct_texts
from desktop_app.domain.convert.fields import ColumnFacts
from desktop_app.domain.convert.model import Refusal
from desktop_app.domain.decisions import ChoiceKind, Target, staged
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import columns as problems
from desktop_app.domain.schema import Directories, Field
from desktop_app.domain.table import Table
from desktop_app.engine.subject import Subject

PIPELINE: Final = Target("CATEGORY_ID")
STAGE: Final = Target("STAGE_ID")


@dataclass(frozen=True, slots=True)
class PipelineChoice:
    """The pipeline of rows that do not name one themselves.

    Attributes:
        number: The pipeline, or `None` for kinds without.
        is_sent: It is written into every row.
        question: Which pipeline, when it cannot be told.
        remark: That the usual pipeline was taken.
    """

    number: int | None
    is_sent: bool = False
    question: Problem | None = None
    remark: Problem | None = None


def find_pipeline(text: str, directories: Directories) -> int:
    """Return the number of the pipeline a person named.

    Raises:
        Trouble: There is none, or several.
    """
    try:
        return int(pipeline_meanings("Pipeline", directories.pipelines).find(text.strip()))
    except Refusal:
        names = ", ".join(each.name for each in directories.pipelines)
        raise Trouble(Problem(problems.PIPELINE_OPEN, value=text, words={"names": names})) from None


def choose_pipeline(table: Table, subject: Subject) -> PipelineChoice:
    """Decide the pipeline of rows that do not name one."""
    known = subject.schema.by_upper_name(PIPELINE.upper_name)
    pipelines = subject.directories.pipelines
    if subject.pipeline is not None:
        return PipelineChoice(subject.pipeline, is_sent=True)
    constant = subject.mapping.constants.get(PIPELINE.upper_name)
    if constant is not None:
        return PipelineChoice(find_pipeline(constant, subject.directories))
    usual = next((each for each in pipelines if each.is_default), pipelines[0] if pipelines else None)
    if usual is None or known is None:
        return PipelineChoice(None)
    if PIPELINE in subject.mapping.columns.values() or len(pipelines) == 1:
        return PipelineChoice(usual.id)
    headings = [heading for heading, where in subject.mapping.columns.items() if where == STAGE]
    if headings:
        return _told_by_stages(table, headings[0], subject, usual.id)
    return PipelineChoice(usual.id, remark=Problem(problems.PIPELINE_DEFAULT, words={"name": usual.name}))


def within_pipeline(facts: ColumnFacts, number: int, directories: Directories) -> ColumnFacts:
    """Return how stages are read in one of several pipelines: a stage picked in another one decides nothing here."""
    directory = directories.stage_directory[number]
    here = {status.id for status in directories.statuses.get(directory, ())}
    choices = {
        text: choice
        for text, choice in facts.decisions.choices.items()
        if choice.kind is not ChoiceKind.USE or choice.id in here
    }
    own = staged("", number)
    choices |= {text.removesuffix(own): choice for text, choice in choices.items() if text.endswith(own)}
    return replace(facts, stage_directory=directory, decisions=replace(facts.decisions, choices=choices))


def _told_by_stages(table: Table, heading: str, subject: Subject, usual: int) -> PipelineChoice:
    stage = subject.schema.by_upper_name(STAGE.upper_name)
    assert stage is not None, "misfits are refused before"
    known = {each.id: _known_stages(table, heading, stage, subject, each.id) for each in subject.directories.pipelines}
    most = set().union(*known.values())
    if not most:
        return PipelineChoice(usual)
    best = [number for number, texts in known.items() if texts == most]
    if len(best) == 1:
        return PipelineChoice(best[0], is_sent=True)
    # Stages of one name in several pipelines, or of several pipelines in one column: nothing is taken silently.
    asked = best or [number for number, texts in known.items() if texts]
    names = ", ".join(each.name for each in subject.directories.pipelines if each.id in asked)
    question = Problem(problems.STAGES_OF_SEVERAL, column=heading, words={"names": names})
    return PipelineChoice(usual, question=question)


def _known_stages(table: Table, heading: str, stage: Field, subject: Subject, pipeline: int) -> set[str]:
    code = subject.directories.stage_directory.get(pipeline, "")
    meanings = status_meanings(stage, subject.directories.statuses.get(code, ()))
    choices = subject.mapping.choices.get(heading, {})
    found = set()
    for text in distinct_texts(table.column(heading)):
        choice = choices.get(text)
        is_id = choice is not None and choice.kind is ChoiceKind.USE
        try:
            meanings.find(choice.id if choice is not None and is_id else text.strip(), is_id=is_id)
        except Refusal as refusal:
            if refusal.entry.code != "choice-ambiguous":
                continue
        found.add(text)
    return found
