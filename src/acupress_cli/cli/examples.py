"""Examples that end the help of each command, by what is typed after the program's name."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "coach": ("acupress coach", 'acupress coach "left calf, dull" --minutes 10'),
    "again": ("acupress again --minutes 5", "acupress again --edit"),
    "now": ("acupress now", "acupress now --sound both"),
    "session": (
        "acupress session BL40 BL57 --side left",
        "acupress session --pain calf --side left --sound both",
    ),
    "check": ("acupress check", "acupress check --plain"),
    "suggest": (
        'acupress suggest "left buttock down the back of the thigh to the calf"',
        "acupress suggest --pain calf --side left --minutes 15",
    ),
    "points": ("acupress points --for calf", "acupress points --search knee"),
    "areas": ("acupress areas", "acupress areas --map"),
    "guide": (
        "acupress guide GB30",
        "acupress guide --session last --pocket --output pocket.html",
    ),
    "learn": ("acupress learn", "acupress learn technique"),
    "journal list": (
        "acupress journal list --tag sitting",
        'acupress journal list --from "3 weeks ago"',
    ),
    "journal show": ("acupress journal show", "acupress journal show last --json"),
    "journal add": (
        'acupress journal add --leg 5 --note "Sat for long #sitting"',
        "acupress journal add yesterday 21:00 --point GB30 --side left --leg 6 --leg-after 4",
    ),
    "journal edit": (
        "acupress journal edit last --leg-after 3 --hours-after easier",
        "acupress journal edit last --no-note",
    ),
    "journal remove": ("acupress journal remove last", "acupress journal remove 4f0c 91ab"),
    "journal undo": ("acupress journal undo",),
    "journal export": (
        "acupress journal export journal.json",
        "acupress journal export --format csv --from 2026-01-01",
    ),
    "journal import": (
        "acupress journal import journal.json",
        "acupress journal import laptop.json phone.json",
    ),
    "progress": ("acupress progress", "acupress progress --days 30 --area calf"),
    "report": (
        "acupress report",
        'acupress report --question "Can I run again?" --output report.html',
    ),
    "profile": ("acupress profile --country GB", "acupress profile --condition diabetes"),
    "settings": (
        "acupress settings --theme high-contrast --digits",
        "acupress settings --minutes 10 --position lying --heat-minutes 0",
    ),
    "where": ("acupress where", "acupress where --json"),
    "move out": ("acupress move out acupress.json", "acupress move out backup.json --force"),
    "move in": ("acupress move in acupress.json", "acupress move in backup.json"),
    "forget": ("acupress forget --before 2026-01-31", "acupress forget --all"),
    "verify": ("acupress verify", "acupress verify data"),
    "help": ("acupress help guide", "acupress help journal add"),
}
