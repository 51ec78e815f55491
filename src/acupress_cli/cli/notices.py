"""What a person's pages say to anybody else who reads them."""

from collections.abc import Sequence

from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.asking_conditions import NONE
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.safety.conditions import Condition, parse_held


def notice_for(bench: Workbench, named: Sequence[str]) -> Notice:
    """The notice; ``named`` are the conditions said now, beside those that are kept."""
    content, profile = bench.content, bench.profile()
    conditions = content.conditions().asked
    told: tuple[Condition, ...] | None = None
    if named or profile.conditions is not None:
        atlas = content.atlas()
        said = [parse_held(name, conditions, atlas) for name in named if name != NONE]
        held = [one.condition for one in (*profile.held(conditions, atlas), *said)]
        told = tuple({condition.id: condition for condition in held}.values())
    number = content.numbers().number(profile.country or bench.country())
    return Notice(content.notice_words(), conditions, content.atlas(), told, number)
