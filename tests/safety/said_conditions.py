"""Conditions as people write them: what is true of the writer, what is not, what is to be asked.

Stated by hand, apart from the program's own lists of names.
"""

# What a person writes, and the conditions that are true of them.
TRUE = {
    "left calf, I am 12 weeks pregnant": {"pregnant"},
    "left calf, twelve weeks pregnant": {"pregnant"},
    "could be pregnant": {"pregnant"},
    "my left buttock and calf, pregnant": {"pregnant"},
    "not sure if I am pregnant": {"pregnant"},
    "my husband says I might be pregnant": {"pregnant"},
    "pain in the calf - no, I am pregnant": {"pregnant"},
    "No. Pregnant": {"pregnant"},
    "I am pregnant or not pregnant": {"pregnant"},
    "third trimester, low back": {"pregnant"},
    "left calf, I take warfarin": {"blood-thinners"},
    "left calf on blood thinners": {"blood-thinners"},
    "On Eliquis for my heart": {"blood-thinners"},
    "on warfarin since 2019": {"blood-thinners"},
    "I take an Ecosprin daily": {"blood-thinners"},
    "low dose aspirin, right calf": {"blood-thinners"},
    "plavix and left thigh": {"blood-thinners"},
    "left calf, I took warfrin": {"blood-thinners"},
    "I am on rivaroxiban": {"blood-thinners"},
    "left calf, varicose veins": {"varicose-veins"},
    "a varicose vein": {"varicose-veins"},
    "I have osteoporosis": {"osteoporosis"},
    "outer thigh left, hip replacement last month": {"hip-replacement"},
    "had both hips replaced, replaced hips": {"hip-replacement"},
    "left hip replacement in 2015, right calf": {"hip-replacement"},
    "pacemaker": {"pacemaker"},
    "no numbness, diabetes": {"diabetes"},
    "no pain and diabetes": {"diabetes"},
    "had a blood clot in 2015": {"clot-past"},
    "blood clot ten years ago": {"clot-past"},
    "left calf, on pregabalin and co-codamol": {"strong-pain-pills"},
    "a fentanyl patch": {"strong-pain-pills"},
    "on prednisolone for a year": {"long-steroids"},
    "I have HIV": {"weak-immunity"},
    "on chemotherapy": {"cancer"},
    "epidural last week": {"spinal-injection"},
    "a small aneurysm in my belly": {"aneurysm"},
    "leg stent": {"leg-stent"},
    "combined pill, left calf": {"estrogen"},
    "arthritis in my hip": {"stiff-hip"},
    "I am drunk": {"drowsy-now"},
    "a few days after birth": {"postpartum"},
}
# Plain denials: nothing is true of the writer.
DENIED = [
    "not pregnant", "left calf, no diabetes", "I'm not on blood thinners",
    "I am not on any blood thinners", "never had a hip replacement", "without a pacemaker",
    "I don't have osteoporosis", "I do not take warfarin", "no diabetes or osteoporosis",
    "no history of cancer", "pregnant: no", "Pregnant? No.", "neither pregnant nor diabetic",
    "I have no known aneurysm",
]  # fmt: skip
# Of somebody else, or of the past: to be asked, and to count where nobody can be asked.
DOUBTFUL = {
    "my wife is pregnant": "pregnant",
    "my mum had osteoporosis": "osteoporosis",
    "she is pregnant": "pregnant",
    "diabetes in the family": "diabetes",
    "pregnant two years ago": "pregnant",
    "pain since I was pregnant": "pregnant",
    "no longer on warfarin": "blood-thinners",
    "not on warfarin any more": "blood-thinners",
    "stopped warfarin": "blood-thinners",
    "cancer in 2009": "cancer",
    "allergic to aspirin": "blood-thinners",
}
# Words that only look like a condition.
NONE = [
    "left calf on the mini pill", "hrt patches, left calf", "hydrocortisone cream",
    "ibuprofen now and then", "paracetamol", "it burns like a burn",
    "radiation of pain to the calf", "I just hurt", "drugs do not help",
    "numb foot", "a spinal stenosis", "an old wound up spring",
    "expecting it to get better", "the pill did not help", "",
]  # fmt: skip
