"""From the options of a session to what is wanted of it."""

from acupress_cli.cli.options import PainOptions, TodayOptions
from acupress_cli.cli.session_options import (
    HeatOptions,
    JournalOptions,
    LookOptions,
    SessionPointOptions,
    SoundOptions,
    TrialOptions,
)
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.choosing_sound import chosen_sound
from acupress_cli.conversation.looked_back import LookedBack
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.breath import BreathPace


def wanted_session(
    bench: Workbench,
    pain: PainOptions,
    points: SessionPointOptions,
    today: TodayOptions,
    heat: HeatOptions,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
    journal: JournalOptions,
) -> Wanted:
    """What all these options say together; how it looks counts from now on."""
    bench.prefer(plain=look.plain, motion=look.motion, digits=look.digits)
    heard = chosen_sound(
        bench, sound.sound, sound.volume, sound.voice, sound.speech_rate, counts=sound.count_breaths
    )
    manner = Manner(
        heat.breath or bench.settings().breath or BreathPace.EASY,
        trial.preview,
        trial.rehearse,
        trial.speed,
        journal.anyway,
        today.flare,
        heard,
        bench.looked_back or LookedBack(),
    )
    before, tags = PainScores(journal.leg, journal.back), tuple(journal.tag or ())
    return Wanted(
        manner=manner,
        told=ForJournal(before, journal.note or "", tags, journal.journal),
        pain=pain.pain or (),
        side=pain.side,
        quality=pain.quality or (),
        minutes=points.minutes,
        position=points.position,
        tools=points.tool,
        hold_s=points.hold,
        fresh=points.fresh,
        conditions=today.condition or (),
        heat=heat.heat,
        heat_s=None if heat.heat_minutes is None else heat.heat_minutes * 60,
        ready_s=heat.ready,
        resume=journal.resume,
        breath=heat.breath,
        sound=sound.sound,
    )
