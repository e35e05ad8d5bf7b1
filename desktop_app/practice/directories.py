"""What the portal keeps beside records: people, stages and other directories, pipelines and currencies."""

from dataclasses import dataclass
from functools import cached_property

from desktop_app.practice.schema import Kind, Language, read_data


@dataclass(frozen=True, slots=True)
class Person:
    """An employee of the portal."""

    id: int
    active: bool
    name: str
    second_name: str
    last_name: str
    position: str
    email: str
    phone: str
    departments: tuple[int, ...]

    @property
    def full_name(self) -> str:
        """Name and last name as cards show them."""
        return f"{self.name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Status:
    """One entry of a directory: a stage, a source, a type (reference §6.2)."""

    id: int
    directory: str
    code: str
    name: str
    sort: int
    semantics: str | None
    category_id: int | None


@dataclass(frozen=True, slots=True)
class Category:
    """A pipeline of a kind; id 0 is the general pipeline of deals (reference §6.2)."""

    id: int
    entity_type_id: int
    name: str
    sort: int
    is_default: bool


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency of the portal (reference §6.3)."""

    code: str
    name: str
    amount: str
    is_base: bool


class Directories:
    """All directories of a portal in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._raw = read_data("directories")

    @cached_property
    def people(self) -> dict[int, Person]:
        """The portal's people by id, the dismissed ones too."""
        found = {}
        for item in read_data("people")["people"]:
            names = item[self._language]
            found[item["id"]] = Person(
                id=item["id"],
                active=item["active"],
                name=names["name"],
                second_name=names["secondName"],
                last_name=names["lastName"],
                position=names["position"],
                email=item["email"],
                phone=item["phone"],
                departments=tuple(item["departments"]),
            )
        return found

    @cached_property
    def statuses(self) -> dict[str, list[Status]]:
        """Entries of every directory in their order."""
        result: dict[str, list[Status]] = {}
        next_id = 1
        for directory, entries in self._raw["statuses"].items():
            tail = directory.rpartition("_")[2]
            category_id = int(tail) if tail.isdigit() else 0 if directory == "DEAL_STAGE" else None
            result[directory] = []
            for number, entry in enumerate(entries, start=1):
                name = entry["name"][self._language]
                status = Status(
                    next_id, directory, entry["code"], name, number * 10, entry.get("semantics"), category_id
                )
                result[directory].append(status)
                next_id += 1
        return result

    @cached_property
    def categories(self) -> dict[int, list[Category]]:
        """Pipelines by kind, the default one first."""
        result: dict[int, list[Category]] = {}
        for item in self._raw["categories"]:
            category = Category(
                item["id"],
                item["entityTypeId"],
                item["name"][self._language],
                item["sort"],
                item.get("default", False),
            )
            result.setdefault(category.entity_type_id, []).append(category)
        return result

    @cached_property
    def currencies(self) -> dict[str, Currency]:
        """Currencies by code."""
        return {
            item["code"]: Currency(
                item["code"],
                item["name"][self._language],
                item["amount"],
                self._language in item.get("base", []),
            )
            for item in self._raw["currencies"]
        }

    @cached_property
    def base_currency(self) -> str:
        """Code of the currency the portal accounts in."""
        return next(item.code for item in self.currencies.values() if item.is_base)

    def default_category(self, kind: Kind) -> int | None:
        """Return the pipeline records of the kind start in."""
        return next((item.id for item in self.categories.get(kind.entity_type_id, []) if item.is_default), None)

    def stages(self, kind: Kind, category_id: int | None) -> list[Status]:
        """Return the stages of a pipeline of the kind."""
        if kind.stage_directory is None:
            return []
        name = kind.stage_directory
        if kind.has_pipelines and category_id:
            name = f"{name}_{category_id}"
        return self.statuses.get(name, [])

    def first_code(self, directory: str) -> str | None:
        """Return the code of the first entry, which is the default for new records."""
        entries = self.statuses.get(directory, [])
        return entries[0].code if entries else None

    def status_name(self, directory: str | None, code: object) -> str:
        """Return what a card shows for a code: nothing when the directory does not have it (reference §5.2)."""
        entries = self.statuses.get(directory or "", [])
        return next((entry.name for entry in entries if entry.code == code), "")
