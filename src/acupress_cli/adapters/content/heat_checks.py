"""What must hold in heat.yaml: nothing that matters before heat is asked by nobody."""

from collections.abc import Iterable

from acupress_cli.adapters.content.yaml_reader import Document
from acupress_cli.domain.safety.conditions import Condition
from acupress_cli.domain.safety.heat import HeatContent
from acupress_cli.domain.safety.red_flag import RedFlag


def check_heat(
    file: HeatContent,
    document: Document,
    conditions: Iterable[Condition],
    flags: Iterable[RedFlag],
) -> None:
    """What asks in place of an item is there, is asked, and speaks against heat itself."""
    cold = {one.id: bool(one.heat or one.stop) for one in conditions if not one.given}
    cold |= {flag.id: flag.outcome.stops_pressing for flag in flags}
    for index, item in enumerate(file.items):
        for nth, asked_by in enumerate(item.asked_by):
            where = ("items", index, "asked_by", nth)
            if asked_by not in cold:
                document.fault(where, f'neither a condition nor a sign is called "{asked_by}"')
            elif not cold[asked_by]:
                document.fault(where, f'"{asked_by}" does not speak against heat')
