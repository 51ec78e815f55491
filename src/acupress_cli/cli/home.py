"""acupress alone, at a terminal: what was last, what today asks for, and a key for what is next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from acupress_cli.coaching.ports import Interrupted
from acupress_cli.conversation.home import AtHome
from acupress_cli.domain.journal.home_words import Choice

if TYPE_CHECKING:
    from acupress_cli.cli.workbench import Workbench

# A short session, at a pace at which each page of it can be looked at.
_REHEARSAL = (
    "session", "--pain", "calf", "--side", "left", "--minutes", "5", "--no-heat",
    "--rehearse", "--speed", "6",
)  # fmt: skip
_COMMANDS = {
    Choice.COACH: ("coach",),
    Choice.AGAIN: ("again",),
    Choice.AGAIN_ANYWAY: ("again",),
    Choice.CHANGE: ("again", "--edit"),
    Choice.GO_ON: ("again", "--resume"),
    Choice.BEGIN_ANEW: ("again", "--no-resume"),
    Choice.REHEARSE: _REHEARSAL,
    Choice.PROGRESS: ("progress",),
    Choice.PRINT: ("guide", "--session", "last", "--open"),
    Choice.COMMANDS: ("help",),
    Choice.CHECK: ("check",),
}
_LEADS_BACK = (Choice.PROGRESS, Choice.PRINT)


def go_home(ctx: Any, bench: "Workbench") -> None:
    """Show home until something is chosen that ends it, and carry that out in ``ctx``."""
    at_home = AtHome(bench)
    try:
        while True:
            chosen = at_home.arrive()
            if chosen.choice is Choice.LEAVE:
                return
            if chosen.choice is Choice.WHAT_TO_DO:
                from acupress_cli.conversation.gate import Gate

                Gate(bench).refuse_standing()
                continue
            bench.looked_back = chosen.looked_back
            _run(ctx, _words_for(bench, chosen.choice))
            if not (chosen.choice in _LEADS_BACK and at_home.comes_back()):
                return
    except Interrupted:
        raise KeyboardInterrupt from None


def _words_for(bench: "Workbench", choice: Choice) -> Sequence[str]:
    """The words of the command that a choice stands for."""
    words = _COMMANDS[choice]
    if words[0] == "again":
        from acupress_cli.conversation.again import last_with_places

        # What was told afterwards, or without a place, has nothing that could be done again.
        return (
            words
            if last_with_places(bench)
            else ("coach", *(word for word in words[1:] if word != "--edit"))
        )
    return words


def _run(ctx: Any, words: Sequence[str]) -> None:
    command = ctx.command.get_command(ctx, words[0])
    with command.make_context(words[0], list(words[1:]), parent=ctx) as inner:
        command.invoke(inner)
