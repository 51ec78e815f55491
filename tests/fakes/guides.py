"""A small guide, with one section of each form."""

from acupress_cli.domain.pages.guide import Guide, Short
from acupress_cli.domain.pages.page import Form, Section

SMALL = Guide(
    "BL57",
    "In the calf",
    "BL57 Chéngshān: Mountain Support",
    Short(used_for="The calf.", steps=("Land there.",), feel="A dull ache."),
    (
        Section("where", "Where it is", ("In the middle of the calf, under the muscle.",)),
        Section("find", "How to find it", ("Sit.", "Feel for the tip of the V."), Form.STEPS),
        Section("cautions", "Take care", ("A vein lies here.",), Form.BULLETS),
        Section("do_not", "Do not press if", ("the calf is swollen",), Form.WARNING),
    ),
)
