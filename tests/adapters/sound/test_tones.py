"""Tones that can be told apart, in files of their own."""

import wave
from array import array
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from acupress_cli.adapters.kept_files import KeptFiles
from acupress_cli.adapters.sound.tones import PEAK, RATE, ToneFiles, samples_of
from acupress_cli.coaching.sounding import FIRST_S, TONE_FIRST_S
from acupress_cli.domain.kept_file import FileKind
from acupress_cli.domain.settings import LOUDEST
from acupress_cli.domain.sound.sound import Tone

SOUNDS = {tone: samples_of(tone, LOUDEST) for tone in Tone}


def pitch_hz(samples: "array[int]") -> float:
    """How often the line is crossed upwards, a second: near enough to tell up from down."""
    crossed = sum(a < 0 <= b for a, b in pairwise(samples))
    return crossed * RATE / len(samples)


def strokes(samples: "array[int]") -> int:
    """How many times it swells: louder than twice what was a moment ago."""
    window = RATE // 50
    heights = [max(map(abs, samples[n : n + window])) for n in range(0, len(samples), window)]
    loud = max(heights) / 8
    swells = [b > loud and b > 1.4 * a for a, b in zip([0, *heights], heights, strict=False)]
    return sum(b and not a for a, b in zip([False, *swells], swells, strict=False))


def test_the_voice_leaves_each_tone_its_time() -> None:
    """Words begin as a tone ends, the last of all as well."""
    lengths = {tone: len(heard) / RATE for tone, heard in SOUNDS.items()}
    assert [t for t, s in lengths.items() if s > FIRST_S.get(t, TONE_FIRST_S) + 1e-3] == []


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_short_soft_and_clean(tone: Tone) -> None:
    """Under two seconds, no click at either end, nothing cut off at the top."""
    samples = SOUNDS[tone]
    assert 0.05 < len(samples) / RATE < 2.0
    assert max(map(abs, samples[:20])) < PEAK / 10
    assert max(map(abs, samples[-20:])) < PEAK / 20
    assert PEAK / 10 < max(map(abs, samples)) <= PEAK


def test_no_two_tones_are_alike() -> None:
    """Each has its own length, or its own shape."""
    for one, other in combinations(Tone, 2):
        assert SOUNDS[one] != SOUNDS[other]


def test_breathing_in_rises_and_breathing_out_falls() -> None:
    """So that the breath can be followed with eyes shut."""
    halves = {}
    for tone in (Tone.INHALE, Tone.EXHALE):
        samples = SOUNDS[tone]
        middle = len(samples) // 2
        halves[tone] = pitch_hz(samples[:middle]), pitch_hz(samples[middle:])
    assert halves[Tone.INHALE][0] * 1.1 < halves[Tone.INHALE][1]
    assert halves[Tone.EXHALE][0] > halves[Tone.EXHALE][1] * 1.1


@pytest.mark.parametrize(
    ("tone", "count"), [(Tone.LAST_SECOND, 1), (Tone.HALFWAY, 2), (Tone.SKIN_CHECK, 3)]
)
def test_some_are_told_by_counting(tone: Tone, count: int) -> None:
    """One stroke for each of the last seconds, two for half way, three for the skin."""
    assert strokes(SOUNDS[tone]) == count


def test_a_higher_volume_is_louder() -> None:
    """From hardly anything to all there is."""
    peaks = [max(map(abs, samples_of(Tone.START, volume))) for volume in (1, 20, 60, 100)]
    assert peaks == sorted(peaks)
    assert peaks[0] < peaks[-1] / 100


def test_a_file_is_what_every_player_reads(tmp_path: Path) -> None:
    """Mono, 16 bits, as long as the tone, and for its owner alone."""
    path = ToneFiles(tmp_path / "sounds").path(Tone.START, 100)
    assert path is not None
    with wave.open(str(path)) as sound:
        form = (sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
        assert form == (1, 2, RATE)
        assert sound.readframes(sound.getnframes()) == SOUNDS[Tone.START].tobytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_is_written_once(tmp_path: Path) -> None:
    """Also by another run of the program."""
    path = ToneFiles(tmp_path).path(Tone.DONE, 60)
    assert path is not None
    path.write_bytes(b"mine")
    assert ToneFiles(tmp_path).path(Tone.DONE, 60) == path
    assert path.read_bytes() == b"mine"


def test_volumes_that_sound_alike_share_a_file(tmp_path: Path) -> None:
    """And the lowest is not silent."""
    files = ToneFiles(tmp_path)
    assert files.path(Tone.NOTED, 61) == files.path(Tone.NOTED, 59)
    assert files.path(Tone.NOTED, 1) == files.path(Tone.NOTED, 5)


def test_all_is_made_before_time_runs(tmp_path: Path) -> None:
    """Nothing has to be reckoned while a person presses, and nothing else is left there."""
    ToneFiles(tmp_path).prepare(60)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"{tone.value}-060-v1.wav" for tone in Tone
    )


def test_where_nothing_can_be_written_there_is_no_file(tmp_path: Path) -> None:
    """And no fault: a session does not end for want of a tone."""
    (tmp_path / "sounds").write_bytes(b"")
    files = ToneFiles(tmp_path / "sounds")
    files.prepare(60)
    assert files.path(Tone.START, 60) is None


def test_the_tones_are_kept_with_the_rest_and_forgotten_with_it(tmp_path: Path) -> None:
    """They are listed as ours, and removed as ours."""
    home = tmp_path / "home"
    ToneFiles(home / "sounds").prepare(60, [Tone.START, Tone.DONE])
    kept = KeptFiles(home)
    (found,) = kept.search()
    assert (found.name, found.kind) == ("sounds", FileKind.SOUNDS)
    assert found.size == sum(path.stat().st_size for path in (home / "sounds").iterdir())
    kept.remove([found])
    assert not home.exists()
    kept.remove([found])
