"""Progress and cancelling for tests that care about neither."""


class NeverCancelled:
    """A token nobody pulls."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False


def no_progress(done: int, total: int | None) -> None:
    """Hear it and forget it."""
