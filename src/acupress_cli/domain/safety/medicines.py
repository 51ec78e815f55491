"""Medicines by name: what people know of their condition is often only what stands on the box."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.safety.conditions import Condition


class MedicineKind(Struct, frozen=True):
    """A kind of medicine, and the id of the condition that taking it makes true."""

    id: str
    name: str
    condition: str


class Brand(Struct, frozen=True):
    """What stands on the box, and in which countries (two letters each)."""

    name: str
    countries: tuple[str, ...]


class Medicine(Struct, frozen=True):
    """A medicine by its generic name, which is its ``id``; ``also`` are other spellings."""

    id: str
    kind: str
    sources: tuple[str, ...]
    also: tuple[str, ...] = ()
    brands: tuple[Brand, ...] = ()
    review: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a person may know it."""
        return (self.id, *self.also, *(brand.name for brand in self.brands))


class Medicines(Struct, frozen=True):
    """data/medicines.yaml."""

    kinds: tuple[MedicineKind, ...]
    medicines: tuple[Medicine, ...]

    def names_for(self, condition: str) -> tuple[str, ...]:
        """The names of all medicines that make ``condition`` true."""
        kinds = {kind.id for kind in self.kinds if kind.condition == condition}
        return tuple(name for m in self.medicines if m.kind in kinds for name in m.names)


def with_medicines(conditions: Iterable[Condition], medicines: Medicines) -> tuple[Condition, ...]:
    """The conditions, each with the names of the medicines that make it true."""
    return tuple(
        replace(condition, medicines=medicines.names_for(condition.id)) for condition in conditions
    )
