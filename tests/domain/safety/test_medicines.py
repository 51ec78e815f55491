"""Medicines by name, and the condition that each makes true."""

import pytest

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.safety.conditions import parse_held
from acupress_cli.domain.safety.medicines import (
    Brand,
    Medicine,
    MedicineKind,
    Medicines,
    with_medicines,
)
from tests.fakes.bench import CONTENT
from tests.fakes.conditions import condition


@pytest.mark.parametrize(
    ("name", "condition_id"),
    [
        ("apixaban", "blood-thinners"), ("Eliquis", "blood-thinners"),
        ("rivaroxaban", "blood-thinners"), ("Xarelto", "blood-thinners"),
        ("clopidogrel", "blood-thinners"), ("Plavix", "blood-thinners"),
        ("aspirin", "blood-thinners"), ("Ecosprin", "blood-thinners"),
        ("Clexane", "blood-thinners"), ("Lixiana", "blood-thinners"),
        ("codeine", "strong-pain-pills"), ("co-codamol", "strong-pain-pills"),
        ("tramadol", "strong-pain-pills"), ("tapentadol", "strong-pain-pills"),
        ("oxycodone", "strong-pain-pills"), ("morphine", "strong-pain-pills"),
        ("fentanyl", "strong-pain-pills"), ("buprenorphine", "strong-pain-pills"),
        ("gabapentin", "strong-pain-pills"), ("Lyrica", "strong-pain-pills"),
        ("amitriptyline", "strong-pain-pills"), ("nortriptyline", "strong-pain-pills"),
        ("duloxetine", "strong-pain-pills"), ("diazepam", "strong-pain-pills"),
        ("zopiclone", "strong-pain-pills"), ("prednisolone", "long-steroids"),
        ("methotrexate", "weak-immunity"), ("Stelara", "weak-immunity"),
        ("Microgynon", "estrogen"), ("NuvaRing", "estrogen"), ("Femoston", "estrogen"),
        ("Kardegic", "blood-thinners"), ("Medrone", "long-steroids"),
        ("Lunesta", "strong-pain-pills"), ("Longtec", "strong-pain-pills"),
    ],
)  # fmt: skip
def test_a_medicine_stands_for_its_condition(name: str, condition_id: str) -> None:
    """By its generic name or as it stands on the box, in small letters or capitals."""
    known = CONTENT.conditions().conditions
    for written in (name, name.upper(), name.lower()):
        assert parse_held(written, known, CONTENT.atlas()).condition.id == condition_id


@pytest.mark.parametrize("name", ["ibuprofen", "paracetamol", "stenosis"])
def test_an_ordinary_painkiller_is_no_condition(name: str) -> None:
    """Nothing changes with it, so there is nothing to name."""
    with pytest.raises(NoSuchError):
        parse_held(name, CONTENT.conditions().conditions, CONTENT.atlas())


def test_each_condition_gets_the_names_of_its_kinds() -> None:
    """Generic name, other spellings and brands; other conditions get none."""
    medicines = Medicines(
        (MedicineKind("thinner", "thinners", "gout"),),
        (Medicine("abc", "thinner", (), ("a-b-c",), (Brand("Abecon", ("GB",)),)),),
    )
    gout, other = with_medicines([condition("gout"), condition("flu")], medicines)
    assert gout.medicines == ("abc", "a-b-c", "Abecon")
    assert other.medicines == ()
    assert "Abecon" in gout.names
