"""What a person wants of a session, as far as they said it before the first question."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.conversation.looked_back import LookedBack
from acupress_cli.domain.body.body import Placed, Side, Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES, USUAL_HEAT_S
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.pain.said_wishes import SaidWishes
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import SPOKEN_WPM, UNATTENDED_S, Finding
from acupress_cli.domain.settings import Settings, SoundKind
from acupress_cli.domain.sound.sound import SILENCE, SoundChoice
from acupress_cli.domain.suggestion.suggestion import Wishes


class Timing(Struct, frozen=True):
    """Seconds of heat (0 for none), and how long there is to find a point."""

    heat_s: int
    finding: Finding


class Manner(Struct, frozen=True):
    """How a session is to be run."""

    breath: BreathPace
    preview: bool = False
    rehearse: bool = False
    speed: float | None = None
    anyway: bool = False
    flare: bool = False
    sound: SoundChoice = SILENCE
    looked_back: LookedBack = LookedBack()

    @property
    def is_real(self) -> bool:
        """Whether somebody is going to press: neither a preview nor a rehearsal."""
        return not (self.preview or self.rehearse)

    def __post_init__(self) -> None:
        if self.speed is not None and not self.rehearse:
            raise UsageError(
                "--speed is for rehearsals; a real hold takes its real time.",
                "Add --rehearse, or leave --speed out.",
            )


class ForJournal(Struct, frozen=True):
    """What the options of a session say for its entry; ``keep`` is False for none."""

    before: PainScores = NO_SCORES
    note: str = ""
    tags: tuple[str, ...] = ()
    keep: bool = True


class Wanted(Struct, frozen=True):
    """What a person says of a session before the first question; None for what is not said.

    ``heat`` is whether, ``heat_s`` for how many seconds. ``breath`` and ``sound`` are what was
    said; those of the session, said or usual, are in ``manner``. ``before`` are the codes of
    points that were pressed before and are wanted again.
    """

    manner: Manner
    told: ForJournal
    pain: Sequence[str] = ()
    side: Side | None = None
    quality: Sequence[str] = ()
    minutes: int | None = None
    position: Placed | None = None
    tools: Sequence[Tool] | None = None
    hold_s: int | None = None
    fresh: bool = False
    conditions: Sequence[str] = ()
    heat: bool | None = None
    heat_s: int | None = None
    ready_s: int | None = None
    resume: bool | None = None
    breath: BreathPace | None = None
    sound: SoundKind | None = None
    before: tuple[str, ...] = ()

    def minutes_of(self, usual: Settings) -> int:
        """Minutes for the points: what was said, then what is ``usual`` for the person."""
        return self.minutes or usual.minutes or DEFAULT_MINUTES

    def wishes(self, usual: Settings, usual_minutes: int | None = None) -> Wishes:
        """What is wished of the points: what was said, then what is ``usual`` for the person.

        ``usual_minutes`` stand in for the usual ones.
        """
        if usual_minutes is None:
            usual_minutes = self.minutes_of(usual)
        placed = self.position or usual.position
        tools = usual.tools if self.tools is None else self.tools
        return Wishes(
            self.minutes or usual_minutes,
            placed.position if placed else None,
            tuple(tools or ()),
            self.hold_s,
            self.before,
        )

    def heat_of(self, usual: Settings) -> int:
        """Seconds of heat, 0 for none: what was said, then what is ``usual`` for the person."""
        if self.heat is False:
            return 0
        if self.heat_s:
            return self.heat_s
        usual_s = USUAL_HEAT_S if usual.heat_minutes is None else usual.heat_minutes * 60
        return usual_s or USUAL_HEAT_S if self.heat else usual_s

    def timing(self, heat_s: int, *, is_attended: bool) -> Timing:
        """The times of the session, with so much heat."""
        return Timing(heat_s, self.finding(is_attended=is_attended))

    def finding(self, *, is_attended: bool) -> Finding:
        """How long there is to find a point: nobody is timed for finding a new one.

        Where nobody can press a key, and in a rehearsal, it goes on by itself.
        """
        sound, rehearses = self.manner.sound, self.manner.rehearse
        return Finding(
            self.ready_s,
            after_words_s=0 if is_attended or rehearses else UNATTENDED_S,
            waits=is_attended and not rehearses,
            # A slow voice is given its time; who reads is no faster than the usual one.
            wpm=min(sound.wpm if sound.kind.has_voice else SPOKEN_WPM, SPOKEN_WPM),
        )

    def where_unsaid(self, said: SaidWishes) -> "Wanted":
        """The same with what their words say of the session; options are never overruled."""
        return replace(
            self,
            minutes=self.minutes or said.minutes,
            position=self.position or said.placed,
            tools=said.tools if self.tools is None else self.tools,
            heat=said.heat if self.heat is None and not self.heat_s else self.heat,
        )

    def changed(self, said: SaidWishes) -> "Wanted":
        """The same with what an answer changes: the later word counts."""
        return replace(
            self,
            minutes=said.minutes or self.minutes,
            position=said.placed or self.position,
            tools=self.tools if said.tools is None else said.tools,
            heat=self.heat if said.heat is None else said.heat,
        )

    def kept_in(self, usual: Settings) -> Settings:
        """``usual`` with what was said for this session, which is usual from now on."""
        says_heat = self.heat is not None or self.heat_s is not None
        sound = self.manner.sound
        has_sound = sound.kind is not SILENCE.kind
        return usual.with_options(
            minutes=self.minutes,
            position=self.position,
            tools=None if self.tools is None else tuple(self.tools),
            heat_minutes=self.heat_of(usual) // 60 if says_heat else None,
            breath=self.breath,
            sound=self.sound,
            volume=sound.volume if has_sound else None,
            speech_rate=sound.wpm if has_sound else None,
        )
