"""One import in the making: the draft, what was learnt of portal and file, and what follows from both. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path

from desktop_app.domain.arranging import Sharing, fill, fill_no_more, give, headings_of, required_open, take
from desktop_app.domain.filing import FileRule
from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.mapping import target as read_target
from desktop_app.domain.matching import Guess, Layer, guess_columns
from desktop_app.domain.offering import find_offered, offered_fields
from desktop_app.domain.problems import Problem
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.runs import RunInfo
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.value_table import PIPELINE, assign_unknown, with_choice
from desktop_app.engine.attaching import FilesOrder, FilesWanted, files_wanted
from desktop_app.engine.continuing import misfit
from desktop_app.flow.arranging import Rule, matched, with_rule
from desktop_app.flow.draft import Draft
from desktop_app.flow.facts import CheckOrder, CheckOutcome, Connected, FoundFiles, KindOffer, LoadedFile, Subject
from desktop_app.flow.learnt import Learnt
from desktop_app.flow.navigator import Sending, Situation
from desktop_app.flow.steps import Step
from desktop_app.flow.values import ValueLine


class Part(Enum):
    """What of a session changed."""

    CONNECTION = "connection"
    KIND = "kind"
    TABLE = "table"
    MAPPING = "mapping"
    VALUES = "values"
    FILES = "files"
    CHECK = "check"
    REPAIRS = "repairs"
    RUN = "run"
    BUSY = "busy"


class ImportSession:
    """Holds one import and keeps its parts in step with each other.

    Every change goes through a method here; `listener` is told which part it was, in the caller's thread.
    """

    def __init__(self, draft: Draft, listener: Callable[[Part], None]) -> None:
        self.draft = draft
        self.learnt = Learnt()
        self.busy: frozenset[Step] = frozenset()
        self.sending = Sending.NOT_BEGUN
        self.dropped: tuple[str, ...] = ()
        self.are_repairs_lost = False
        self.are_picks_lost = False
        self.rehearsed: Connected | None = None
        self._listener = listener
        self.remembered: Mapping[str, str] = {}

    def situation(self) -> Situation:
        """Return what the way depends on."""
        learnt, draft = self.learnt, self.draft
        outcome = learnt.outcome
        table = learnt.file.table if learnt.file else None
        return Situation(
            is_connected=learnt.connected is not None,
            has_kind=draft.kind is not None and learnt.subject is not None,
            has_table=table is not None,
            rows=table.row_count if table else 0,
            busy=self.busy,
            mapped=len(draft.mapping.columns),
            required=self.required_open(),
            proposals=len(self.proposals()),
            value_lines=None if learnt.values is None else len(learnt.values),
            open_values=sum(line.is_open for line in learnt.values or ()),
            takes_files=any(each.takes_files for each in learnt.offered) or not learnt.offered,
            missing_files=sum(line.problem is not None for line in learnt.files.lines),
            is_checked=outcome is not None,
            questions=tuple(problem.text for problem in outcome.questions) if outcome else (),
            ready=outcome.ready if outcome else 0,
            held_back=outcome.held_back if outcome else 0,
            sending=self.sending,
        )

    def set_busy(self, step: Step, *, busy: bool) -> None:
        """Say that something is going on at a step, or is over."""
        self.busy = self.busy | {step} if busy else self.busy - {step}
        self._tell(Part.BUSY)

    def use_step(self, step: Step) -> None:
        """Remember where the person is."""
        self._draft(Part.BUSY, step=step)

    def use_connection(self, connected: Connected | None, name: str = "") -> None:
        """Take a portal that answers; what was learnt of another portal is forgotten, choices are kept."""
        self.learnt.connected = connected
        if connected is None:
            self._tell(Part.CONNECTION)
            return
        identity = connected.webhook.identity
        if identity != self.draft.identity or not self.learnt.offers:
            self.learnt.offers, self.learnt.subject, self.learnt.offered = (), None, ()
            self._stale()
        pipeline = self.draft.pipeline if identity == self.draft.identity else None
        self._draft(
            Part.CONNECTION, identity=identity, connection=name, is_practice=connected.is_practice, pipeline=pipeline
        )

    def use_offers(self, offers: tuple[KindOffer, ...]) -> None:
        """Take the kinds the portal has; a kind it does not have (any more) is let go."""
        self.learnt.offers = offers
        if self.draft.kind is not None and all(each.kind.code != self.draft.kind.code for each in offers):
            self._draft(Part.KIND, kind=None, pipeline=None)
        else:
            self._tell(Part.KIND)

    def use_kind(self, kind: Kind) -> None:
        """Choose what the rows become; its fields have to be read before the next step."""
        if self.draft.kind is not None and self.draft.kind.code == kind.code and self.learnt.subject is not None:
            return
        self.learnt.subject, self.learnt.offered = None, ()
        self._stale()
        self._draft(Part.KIND, kind=kind, pipeline=None)

    def use_subject(
        self, subject: Subject, remembered: Mapping[str, str], guesses: Sequence[Guess] | None = None
    ) -> None:
        """Take the fields of the chosen kind, with guesses for the columns of the table where there is one already."""
        owner = self.learnt.connected.owner if self.learnt.connected else None
        self.learnt.subject = subject
        self.learnt.offered = offered_fields(subject.schema, owner_is_admin=bool(owner and owner.is_admin))
        self.remembered = remembered
        self._stale()
        self._tell(Part.KIND)
        self._take_guesses(guesses)

    def use_pipeline(self, pipeline: int | None) -> None:
        """Choose the pipeline of all rows."""
        if pipeline != self.draft.pipeline:
            self._stale()
            self._draft(Part.KIND, pipeline=pipeline)

    def remember_path(self, path: Path) -> None:
        """Keep a spreadsheet in mind until its step comes."""
        self.learnt.file, self.learnt.files = None, FoundFiles()
        self._stale()
        files = self.draft.files.for_other_rows()
        self._draft(Part.TABLE, path=path, options=ReadingOptions(), repairs=Repairs(), files=files)

    def keep_path(self, path: Path, options: ReadingOptions) -> None:
        """Keep in the draft what is being read: it can be read, but its end has not come yet."""
        self._draft(Part.BUSY, path=path, options=options)

    def use_file(self, file: LoadedFile, guesses: Sequence[Guess] | None = None) -> None:
        """Take a spreadsheet, with guesses for its columns where the fields are known already."""
        self.learnt.file = file
        self.learnt.files = FoundFiles()
        self._stale()
        repairs, files = self.draft.repairs, self.draft.files
        mine = (self.draft.path, self.draft.options, self.draft.repaired_file)
        if mine != (file.path, file.options, file.sha256):
            # Repairs name cells by their place: they hold for exactly the table they were made on.
            self.are_repairs_lost = bool(repairs.done) and self.draft.path == file.path
            repairs, files = Repairs(), files.for_other_rows()
            self.are_picks_lost = files != self.draft.files and self.draft.path == file.path
        changes = {"path": file.path, "options": file.options, "repaired_file": file.sha256}
        self._draft(Part.TABLE, repairs=repairs, files=files, **changes)
        self._take_guesses(guesses)

    def map_column(self, heading: str, target: Target | None, way: Sharing = Sharing.INSTEAD) -> str | None:
        """Send a column to a field, or nowhere; `way` says what becomes of a column that goes there already.

        Returns:
            The heading of the column that had to let the field go.
        """
        mapping, let_go = self.draft.mapping, None
        if target is None:
            mapping = take(mapping, heading)
        else:
            known = find_offered(self.learnt.offered, target)
            if known is not None and known.holds_many and way is Sharing.INSTEAD:
                way = Sharing.BOTH
            if way is Sharing.INSTEAD:
                let_go = next((other for other in headings_of(mapping, target) if other != heading), None)
            mapping = give(mapping, heading, target, way)
        self._mapping(mapping, self.draft.decided | {heading} | ({let_go} if let_go else set()))
        return let_go

    def set_rule(self, rule: Rule, heading: str, word: object | None) -> None:
        """Decide how a column is read, or leave it to the program."""
        self._mapping(with_rule(self.draft.mapping, rule, heading, word), self.draft.decided)

    def set_separator(self, code: str, separator: str) -> None:
        """Decide what stands between the texts of columns that are joined."""
        joins = {**self.draft.mapping.joins, code: separator}
        self._mapping(replace(self.draft.mapping, joins=joins), self.draft.decided)

    def take_proposals(self) -> None:
        """Accept all weak guesses."""
        for heading, guess in self.proposals().items():
            self.map_column(heading, guess.offered.target)

    def proposals(self) -> dict[str, Guess]:
        """Return the weak guesses that wait for a person's yes."""
        taken = set(self.draft.mapping.columns.values())
        return {
            heading: guess
            for heading, guess in self.learnt.guesses.items()
            if heading not in self.draft.decided
            and heading not in self.draft.mapping.columns
            and (guess.offered.holds_many or guess.offered.target not in taken)
        }

    def layer(self, heading: str) -> Layer | None:
        """Return why a column goes where it goes, or `None` when a person chose."""
        guess = self.learnt.guesses.get(heading)
        if guess is None or heading in self.draft.decided:
            return None
        return guess.layer if self.draft.mapping.columns.get(heading) == guess.offered.target else None

    def set_constant(self, code: str, text: str | None, *, always: bool = False) -> None:
        """Fill a field with the same text in every row, or no longer; `always` goes before a column's own text."""
        mapping, where = self.draft.mapping, read_target(code)
        assert where is not None, "only offered fields are filled"
        mapping = fill_no_more(mapping, where) if text is None else fill(mapping, where, text, always=always)
        self._mapping(mapping, self.draft.decided)

    def use_mapping(self, mapping: ImportMapping) -> None:
        """Take a saved mapping; what fits neither table nor portal is listed in `dropped`."""
        headings = frozenset(mapping.columns)
        self._mapping(mapping, self.draft.decided | headings)
        self._match()

    def choose_values(self, chosen: Mapping[tuple[str, str], Choice | None]) -> None:
        """Decide what texts mean, or leave them to the program again; the keys are those of the lines."""
        mapping = self.draft.mapping
        for (heading, text), choice in chosen.items():
            mapping = with_choice(mapping, heading, text, choice)
        values = self.learnt.values
        self._mapping(mapping, self.draft.decided)
        if any(mapping.columns.get(heading) == PIPELINE for heading, _ in chosen):
            return  # the stages are those of other pipelines now: the texts are listed anew
        self._relist(values, lambda line: line.decided(chosen[line.key]) if line.key in chosen else line)

    def choose_value(self, heading: str, text: str, choice: Choice | None) -> None:
        """Decide what one text means."""
        self.choose_values({(heading, text): choice})

    def assign_unknown(self, heading: str, choice: Choice | None) -> None:
        """Decide what all texts of a column mean that nobody knows, or let each be asked about again."""
        values = self.learnt.values
        self._mapping(assign_unknown(self.draft.mapping, heading, choice), self.draft.decided)
        self._relist(values, lambda line: line.falling_back(choice) if line.heading == heading else line)

    def use_values(self, lines: tuple[ValueLine, ...]) -> None:
        """Take the texts that need a meaning."""
        self.learnt.values = lines
        self._tell(Part.VALUES)

    def set_date_order(self, heading: str, order: DateOrder | None) -> None:
        """Decide how the parts of a column's dates follow each other."""
        values = self.learnt.values
        self.set_rule(Rule.DATE_ORDER, heading, order)
        choice = None if order is None else Choice(ChoiceKind.USE, order.value)
        self._relist(
            values, lambda line: line.decided(choice) if line.heading == heading and line.is_date_order else line
        )

    def set_files_column(self, heading: str, code: str | None) -> None:
        """Say that a column holds names of files for a field, or no longer."""
        files = {key: value for key, value in self.draft.mapping.files.items() if key != heading}
        if code is not None:
            files[heading] = code
        self._mapping(replace(self.draft.mapping, files=files), self.draft.decided)

    def set_file_rules(self, rules: tuple[FileRule, ...]) -> None:
        """Say by which rules files find their rows."""
        self._mapping(replace(self.draft.mapping, file_rules=rules), self.draft.decided)

    def files_wanted(self) -> FilesWanted:
        """Return what files are looked for."""
        subject = self.learnt.subject
        return FilesWanted() if subject is None else files_wanted(self.draft.mapping, subject.schema)

    def use_files_order(self, order: FilesOrder) -> None:
        """Say where files are."""
        self.learnt.outcome = None
        self._draft(Part.FILES, files=order)

    def use_files(self, found: FoundFiles) -> None:
        """Take the files found."""
        self.learnt.files = found
        self._tell(Part.FILES)

    def look_for_likes(self, *, wanted: bool) -> None:
        """Ask the portal for records with the same phone or e-mail, or do not."""
        self.learnt.outcome = None
        self._draft(Part.CHECK, look_for_likes=wanted)

    def assign_all_to_owner(self) -> None:
        """Make the webhook's employee responsible for every record, so that nobody is notified."""
        assert self.learnt.connected is not None
        columns = {key: where for key, where in self.draft.mapping.columns.items() if where != Target("ASSIGNED_BY_ID")}
        constants = {**self.draft.mapping.constants, "ASSIGNED_BY_ID": str(self.learnt.connected.owner.id)}
        gone = frozenset(self.draft.mapping.columns) - frozenset(columns)
        self._mapping(replace(self.draft.mapping, columns=columns, constants=constants), self.draft.decided | gone)

    def use_repairs(self, repairs: Repairs) -> None:
        """Repair in the grid, or walk back and forth in the list; texts that need a meaning may be others then."""
        if repairs.done != self.draft.repairs.done:
            self.learnt.outcome, self.learnt.values = None, None if self.learnt.values else self.learnt.values
        self._draft(Part.REPAIRS, repairs=repairs)

    def use_outcome(self, outcome: CheckOutcome) -> None:
        """Take what Check found."""
        self.learnt.outcome = outcome
        self._tell(Part.CHECK)

    def use_sending(self, sending: Sending) -> None:
        """Say how far the run is."""
        self.sending = sending
        self._tell(Part.RUN)

    def rehearse_at(self, practice: Connected) -> None:
        """Let the run that begins be a rehearsal: everything is as it will be, but for the portal."""
        self.rehearsed, self.learnt.connected = self.learnt.connected, practice
        self._tell(Part.CONNECTION)

    def end_rehearsal(self) -> None:
        """Come back from a rehearsal to the import that was rehearsed."""
        self.learnt.connected, self.rehearsed, self.learnt.run = self.rehearsed, None, None
        self.use_sending(Sending.NOT_BEGUN)
        self._tell(Part.CONNECTION)

    def use_run(self, run: RunInfo) -> None:
        """Take the run's numbers from the journal."""
        self.learnt.run = run
        self._tell(Part.RUN)

    def continuing_problem(self) -> Problem | None:
        """Return why the run whose report is the table cannot go on with this kind on this portal, if it cannot."""
        learnt, kind = self.learnt, self.draft.kind
        if learnt.file is None or learnt.file.continues is None or learnt.connected is None or kind is None:
            return None
        return misfit(learnt.file.continues, kind, learnt.connected.webhook.identity)

    def order(self) -> CheckOrder:
        """Return everything Check and Start need; call it when the steps before are done."""
        return self.learnt.order(self.draft)

    def required_open(self) -> tuple[str, ...]:
        """Return the titles of required fields that nothing fills."""
        return tuple(each.title for each in required_open(self.draft.mapping, self.learnt.offered))

    def _relist(self, values: tuple[ValueLine, ...] | None, change: Callable[[ValueLine], ValueLine]) -> None:
        """Put a decision into the lines as they were; it makes Check stale, not the list of texts."""
        if values is not None:
            self.learnt.values = tuple(map(change, values))
            self._tell(Part.VALUES)

    def _take_guesses(self, guesses: Sequence[Guess] | None) -> None:
        file, offered = self.learnt.file, self.learnt.offered
        if guesses is None:
            headings = [column.heading for column in file.table.columns] if file is not None else []
            guesses = guess_columns(headings, offered, self.remembered)
        self.learnt.guesses = {guess.heading: guess for guess in guesses}
        self._match()

    def _match(self) -> None:
        """Take strong guesses for columns nobody decided about, and let go of decisions that fit no longer."""
        file, offered = self.learnt.file, self.learnt.offered
        if file is None or not offered:
            return
        headings = [column.heading for column in file.table.columns]
        guesses, decided = self.learnt.guesses.values(), self.draft.decided
        mapping, self.dropped = matched(self.draft.mapping, headings, offered, guesses, decided)
        self._mapping(mapping, decided)

    def _mapping(self, mapping: ImportMapping, decided: frozenset[str]) -> None:
        self._stale()
        self._draft(Part.MAPPING, mapping=mapping, decided=decided)

    def _stale(self) -> None:
        self.learnt.values = self.learnt.outcome = None

    def _draft(self, part: Part, **changes: object) -> None:
        self.draft = replace(self.draft, **changes)  # type: ignore[arg-type]  # names are the draft's own fields
        self._tell(part)

    def _tell(self, part: Part) -> None:
        self._listener(part)
