"""The errors a portal answers with, at the level of a request and of a single row."""

from dataclasses import dataclass


class RestError(Exception):
    """A whole request is refused: a code, a text for people and an HTTP status (reference §2.3, §4)."""

    def __init__(self, code: str, description: str, status: int = 400) -> None:
        super().__init__(f"{code}: {description}")
        self.code = code
        self.description = description
        self.status = status


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row failed: the code may be a text, the integers 0 and 100, or nothing (reference §1.2)."""

    code: str | int | None
    description: str | None

    def as_entry(self) -> dict[str, str | int | None]:
        """Return the entry of `result.items`."""
        return {"error": self.code, "error_description": self.description}


class RowError(Exception):
    """One row is refused and nothing of it was stored."""

    def __init__(self, code: str | int | None, description: str | None) -> None:
        super().__init__(f"{code}: {description}")
        self.problem = RowProblem(code, description)


class ShapeError(RowError):
    """A single value was given to a multiple field; old servers refuse the whole request (reference §1.4)."""


class PhpTypeError(Exception):
    """A value the server's code stumbles over: it becomes one error of the whole request (reference §1.4)."""


def not_found(what: str = "Item not found") -> RestError:
    """Return the error for an item or a smart process that is not there."""
    return RestError("NOT_FOUND", what)


def access_denied(text: str = "Access denied") -> RestError:
    """Return the error for a missing CRM right."""
    return RestError("ACCESS_DENIED", text)


def missing_parameter(name: str) -> RestError:
    """Return the error for an absent parameter (reference §1.1)."""
    return RestError("100", f"Could not find value for parameter {{{name}}}")


def invalid_parameter(value: object, name: str) -> RestError:
    """Return the error for a parameter of the wrong type (reference §1.4)."""
    shown = value if isinstance(value, (str, int, float)) else type(value).__name__
    return RestError("100", f"Invalid value {{{shown}}} to match with parameter {{{name}}}")
