"""Lines with their styles written into them, so that a person can read both."""

from rich.text import Text


def styled(line: Text) -> str:
    """The text, with {name} where a style of that meaning begins and {/} where it ends."""
    told, before = "", ""
    for at, letter in enumerate(line.plain):
        names = [str(line.style)] if line.style else []
        names += [str(span.style) for span in line.spans if span.start <= at < span.end]
        now = "+".join(name for name in names if name)
        # A style of blanks is not seen.
        if now != before and not (letter == " " and not before):
            told += ("{/}" if before else "") + (f"{{{now}}}" if now else "")
            before = now
        told += letter
    return told + ("{/}" if before else "")
