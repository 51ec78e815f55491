"""The first day of the week, by country, as the Unicode CLDR has it (weekData, release 44)."""

from acupress_cli.domain.words.days import WEEKDAYS

_COUNTRIES = {
    "friday": "MV",
    "saturday": "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    "sunday": (
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO "
        "MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
    ),
}


def first_weekday(country: str) -> int:
    """The day as Python counts them, 0 for Monday; Monday where the country is not known."""
    found = (day for day, countries in _COUNTRIES.items() if country in countries.split())
    return WEEKDAYS.index(next(found, "monday"))
