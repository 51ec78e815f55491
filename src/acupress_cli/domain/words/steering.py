"""The concepts that steer the reading itself. data/lexicon.yaml has to have them all."""

STEERING = (
    # What is denied, and how far: domain/words/denials.py.
    "denial", "no-denial", "real-denial", "exception", "scope-end", "takes-back", "list-goes-on",
    "own-subject", "answers-no", "answers-no-all", "denies-before",
    # What only sounds like a sign: domain/words/patterns.py. What is more than a pain:
    # domain/safety/red_flag_words.py.
    "no-sign", "more-than-pain",
    # What is past, another's, or feared: domain/words/doubts.py.
    "feared", "another-person", "kin-tells", "own-complaint", "past", "over", "now",
    # Which place: domain/pain/places.py.
    "aspect-back", "aspect-side", "aspect-front", "aspect-inner", "aspect-top", "aspect-bottom",
    "aspect-link", "aspect-link-after", "aspect-and", "not-aspect", "all-on-side", "of-it",
    "no-place", "maybe-place", "elsewhere", "harmless-there",
    # Which place hurts most: domain/pain/sorest.py.
    "sorest",
    # Which side, and from where to where: domain/pain/sides.py, courses.py.
    "side-left", "side-right", "side-both", "both-of", "no-side", "maybe-side", "hardly-side",
    "no-body-side", "past-side", "gone-from", "that-is-gone", "leads-to",
    "good-one", "other-one", "that-side", "so-is", "asserted", "correction", "fine", "gone-away",
    "stops-short", "fills-between", "leads-nowhere",
    # What is wished for: domain/pain/said_wishes.py.
    "minutes-long", "has-time", "takes-time", "in-sitting", "in-lying", "in-standing", "can-only",
    "any-position", "a-ball", "has-tool", "a-heat-pack",
    # What is said of a condition: domain/safety/heard_conditions.py.
    "place-link", "first-person", "third-person", "no-more", "ongoing",
    "has-been", "year-ago", "lately",
)  # fmt: skip
