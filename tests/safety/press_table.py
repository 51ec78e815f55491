"""How each point is pressed, stated a second time, straight from the clinical sheet.

Each code has its pressure, the usual and the longest hold in seconds, whether it is gentle (a
nerve, a large vessel or a kidney lies beneath), and the tools that may be used, best first.
"""

PRESSED: dict[str, tuple[str, int, int, bool, str]] = {
    "BL23": ("light", 60, 90, True, "thumb knuckles palm"),
    "BL24": ("medium", 90, 180, False, "thumb knuckles fingers"),
    "BL25": ("medium", 90, 180, False, "thumb knuckles ball"),
    "BL26": ("medium", 90, 180, False, "thumb ball"),
    "BL31": ("light", 90, 180, False, "palm knuckles fingers ball"),
    "BL32": ("medium", 90, 180, False, "knuckles palm ball"),
    "BL36": ("light", 60, 90, True, "fingers ball"),
    "BL37": ("light", 60, 90, True, "fingers ball"),
    "BL40": ("light", 60, 90, True, "fingers"),
    "BL54": ("light", 60, 90, True, "knuckles ball"),
    "BL56": ("medium", 90, 180, False, "thumb fingers"),
    "BL57": ("medium", 90, 180, False, "thumb fingers"),
    "BL58": ("medium", 90, 180, False, "thumb fingers"),
    "BL60": ("medium", 90, 180, False, "thumb fingers"),
    "BL62": ("medium", 90, 180, False, "fingers thumb"),
    "GB29": ("medium", 90, 180, False, "thumb knuckles ball"),
    "GB30": ("medium", 60, 90, True, "palm knuckles ball"),
    "GB31": ("medium", 90, 180, False, "thumb palm knuckles ball"),
    "GB33": ("light", 60, 90, True, "thumb"),
    "GB34": ("light", 60, 90, True, "thumb"),
    "GB39": ("medium", 90, 180, False, "thumb"),
    "GB40": ("medium", 90, 180, False, "thumb"),
    "GB41": ("medium", 90, 180, False, "thumb fingers"),
    "ST36": ("medium", 90, 180, False, "thumb knuckles"),
    "ST40": ("medium", 90, 180, False, "thumb knuckles"),
    "SP6": ("medium", 90, 180, False, "thumb"),
    "LR3": ("medium", 90, 180, False, "thumb fingers"),
    "KI3": ("light", 60, 90, True, "thumb fingers"),
    "LI4": ("medium", 90, 180, False, "thumb"),
    "SI3": ("medium", 90, 180, False, "thumb knuckles"),
    "HT7": ("light", 60, 90, True, "thumb"),
    "PC6": ("light", 60, 90, True, "thumb"),
    "GV3": ("light", 90, 180, False, "palm knuckles"),
    "EX-B2": ("light", 60, 90, False, "thumb fingers knuckles"),
    "EX-B7": ("light", 60, 90, True, "thumb knuckles ball"),
    "EX-UE7": ("light", 60, 90, True, "thumb fingers"),
}  # fmt: skip
# As strong as any pressing may ever feel, of 10.
STRONGEST = 6
# What light, medium and firm feel like at most, of 10.
FEELS_AT_MOST = {"light": 3, "medium": 4, "firm": 6}
