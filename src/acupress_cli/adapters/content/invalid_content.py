"""Content that breaks its rules, told with every fault at once."""

from collections.abc import Callable, Iterable

from acupress_cli.adapters.content.yaml_reader import Fault
from acupress_cli.domain.errors import ContentError
from acupress_cli.domain.words.counts import first_of

MOST_FAULTS_TOLD = 20


class InvalidContent(ContentError):
    """Content that breaks the rules; ``faults`` are all that were found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(dict.fromkeys(faults), key=lambda fault: (fault.file, fault.line))
        told = first_of([str(fault) for fault in self.faults], MOST_FAULTS_TOLD)
        super().__init__(
            "The content files break their own rules:\n  " + "\n  ".join(told),
            'Mend the lines named, then run "acupress verify".',
        )


def all_or_faults(*loads: Callable[[], object]) -> None:
    """Do every load, and raise the faults of all of them together."""
    faults: list[Fault] = []
    for load in loads:
        try:
            load()
        except InvalidContent as error:
            faults += error.faults
    if faults:
        raise InvalidContent(faults)
