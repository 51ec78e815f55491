"""The safety rules stated a second time, by point, straight from the clinical sheet.

The program's own rules stand in data/conditions.yaml as regions, risks and levels.
Here each condition names the points that may never be offered, and those that may
only be pressed lightly, so that neither statement can drift without the other.
"""

BACK = frozenset(["BL23", "BL24", "BL25", "BL26", "BL31", "BL32", "GV3", "EX-B2", "EX-B7"])
BUTTOCK_AND_THIGH = frozenset(["GB29", "GB30", "GB31", "BL36", "BL37", "BL54"])
LEG = frozenset(
    ["GB33", "GB34", "GB39", "GB40", "GB41", "BL40", "BL56", "BL57", "BL58", "BL60", "BL62"]
) | {"ST36", "ST40", "SP6", "LR3", "KI3"}
HAND = frozenset(["LI4", "SI3", "EX-UE7", "HT7", "PC6"])
EVERY = BACK | BUTTOCK_AND_THIGH | LEG | HAND
FOOT = frozenset(["BL60", "BL62", "GB40", "GB41", "LR3", "KI3"])
CALF = frozenset(["BL56", "BL57", "BL58"])
CLOT_SITES = CALF | {"BL40", "SP6", "KI3"}
SPINE_BONE = frozenset(["BL24", "BL25", "BL26", "BL31", "BL32", "GV3", "EX-B2"])

# Condition to the points that must never be offered (clinical sheet, table 2.2 and 2.3).
NEVER: dict[str, frozenset[str]] = {
    "pregnant": EVERY - {"GB33", "GB40", "GB41", "SI3", "HT7", "PC6", "EX-UE7"},
    "postpartum": CLOT_SITES,
    "blood-thinners": frozenset(),
    "clot-suspected": EVERY,
    "clot-past": LEG | BUTTOCK_AND_THIGH | BACK,
    "clot-risk": CLOT_SITES,
    "estrogen": frozenset(),
    "varicose-veins": CALF | {"SP6"},
    "osteoporosis": SPINE_BONE,
    "long-steroids": SPINE_BONE,
    "weak-immunity": frozenset(),
    "fracture": EVERY,
    "broken-skin": EVERY,
    "cancer": EVERY,
    "numb-skin": EVERY,
    "recent-surgery": EVERY,
    "hip-replacement": frozenset({"GB29", "GB30", "BL36", "BL54"}),
    "knee-replacement": frozenset({"BL40", "GB33", "GB34"}),
    "stiff-hip": frozenset(),
    "stiff-knee": frozenset(),
    "spinal-injection": BACK,
    "spinal-hardware": BACK,
    "pacemaker": frozenset(),
    "lymphoedema": LEG | HAND,
    "low-blood-pressure": frozenset(),
    "heart-kidney-liver": frozenset(),
    "aneurysm": BACK,
    "leg-stent": LEG | BUTTOCK_AND_THIGH,
    "poor-circulation": frozenset({"LR3"}),
    "diabetes": frozenset({"LR3"}),
    "hot-joint": EVERY,
    "fresh-injury": EVERY,
    "drowsy-now": EVERY,
    "strong-pain-pills": frozenset(),
    "breathing-trouble": frozenset(),
    # The two that the program gives for the day: not seen yet leaves the hand and foot alone;
    # a flare without a place means every place.
    "not-seen-yet": EVERY - HAND - FOOT,
    "flare": EVERY,
}

# Condition to the points that may only be pressed lightly, and never with a ball.
ONLY_LIGHTLY: dict[str, frozenset[str]] = {
    "pregnant": EVERY,
    "postpartum": BACK | BUTTOCK_AND_THIGH,
    "blood-thinners": EVERY,
    "clot-risk": BACK | BUTTOCK_AND_THIGH,
    "estrogen": CALF | {"BL40"},
    "long-steroids": EVERY,
    "weak-immunity": EVERY,
    "strong-pain-pills": EVERY,
    "aneurysm": EVERY,
    "osteoporosis": BACK | BUTTOCK_AND_THIGH | LEG,
    "lymphoedema": BUTTOCK_AND_THIGH,
    "spinal-hardware": BUTTOCK_AND_THIGH,
    "not-seen-yet": HAND | FOOT,
}

# Condition to the most seconds a hold may last.
AT_MOST_60_S = frozenset({"blood-thinners", "pregnant"})

# Condition to the tools that are never used, on any point.
NEVER_WITH: dict[str, frozenset[str]] = {
    "pregnant": frozenset({"ball"}),
    "blood-thinners": frozenset({"ball", "knuckles"}),
    "long-steroids": frozenset({"ball", "knuckles"}),
    "weak-immunity": frozenset({"ball"}),
    "strong-pain-pills": frozenset({"ball"}),
    "aneurysm": frozenset({"ball", "knuckles"}),
}

# Condition to the postures that nobody with it is ever asked to take.
_CROSSED, _ON_THE_SIDE = "sitting, ankle on the other knee", "lying on the good side"
_KNEE_UP = "sitting on a bed, knee bent up"
NEVER_POSED: dict[str, frozenset[str]] = {
    "hip-replacement": frozenset({_CROSSED, _KNEE_UP, _ON_THE_SIDE}),
    "stiff-hip": frozenset({_CROSSED, _KNEE_UP}),
    "knee-replacement": frozenset({_CROSSED, _KNEE_UP}),
    "stiff-knee": frozenset({_CROSSED, _KNEE_UP}),
    "flare": frozenset({_CROSSED}),
}

# Conditions with which there is no heat, no session now, or no pace but one's own.
NO_HEAT = frozenset(
    ["pregnant", "clot-suspected", "clot-past", "long-steroids", "fracture", "broken-skin",
     "cancer", "numb-skin", "recent-surgery", "spinal-injection", "heart-kidney-liver",
     "aneurysm", "leg-stent", "poor-circulation", "diabetes", "hot-joint", "fresh-injury",
     "drowsy-now", "strong-pain-pills", "not-seen-yet", "flare"]
)  # fmt: skip
NO_SESSION = frozenset({"clot-suspected", "drowsy-now"})
# Of the questions before heat, those whose yes ends the session as well: pills do not.
HEAT_ENDS_IT = frozenset({"fever", "drowsy-now"})
OWN_PACE = frozenset(
    {
        "pregnant",
        "low-blood-pressure",
        "heart-kidney-liver",
        "aneurysm",
        "breathing-trouble",
        "not-seen-yet",
        "flare",
    }
)

# With the place named, the rest of the body stays open: (condition, area, blocked, open).
WITH_A_PLACE = [
    ("broken-skin", "calf", LEG, BACK | BUTTOCK_AND_THIGH | HAND),
    ("numb-skin", "foot-outer", LEG, BACK | BUTTOCK_AND_THIGH | HAND),
    ("hot-joint", "wrist", HAND, BACK | BUTTOCK_AND_THIGH | LEG),
    ("fresh-injury", "lower-back", BACK, BUTTOCK_AND_THIGH | LEG | HAND),
    # A break in the leg closes the whole limb.
    ("fracture", "ankle-outer", LEG | BUTTOCK_AND_THIGH, BACK | HAND),
    # The clot sites and the spine stay closed wherever the cancer or the cut is.
    # BL54 can only be pressed with knuckles or a ball, which cancer rules out.
    ("cancer", "hand", HAND | BACK | CLOT_SITES, BUTTOCK_AND_THIGH - {"BL54"}),
    ("recent-surgery", "hand", HAND | CLOT_SITES, BUTTOCK_AND_THIGH),
]

# In a flare: (where it hurts, the points blocked, the points left open).
FLARES = [
    (("lower-back",), BACK, BUTTOCK_AND_THIGH | LEG | HAND),
    (("buttock",), BUTTOCK_AND_THIGH, BACK | LEG | HAND),
    (("calf",), LEG - FOOT, BACK | BUTTOCK_AND_THIGH | FOOT | HAND),
    (("sole",), FOOT, BACK | BUTTOCK_AND_THIGH | (LEG - FOOT) | HAND),
    (("buttock", "calf"), BUTTOCK_AND_THIGH | (LEG - FOOT), BACK | FOOT | HAND),
    # What lies between two sore places is left alone too.
    (("lower-back", "calf"), BACK | BUTTOCK_AND_THIGH | (LEG - FOOT), FOOT | HAND),
    (("lower-back", "heel"), EVERY - HAND, HAND),
    # Nobody said where: only the hand is surely away from it.
    ((), EVERY - HAND, HAND),
]
