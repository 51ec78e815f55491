"""Postures: just how a person sits, lies or stands to press a point alone."""

from enum import Enum

from acupress_cli.domain.body.body import Position


class Posture(Enum):
    """How the person is placed for one way of pressing; drawn in data/postures.yaml."""

    HANDS_BEHIND = "sitting, hands behind"
    LEG_IN_REACH = "sitting, foot flat"
    FOOT_ON_STOOL = "sitting, foot on a low stool"
    ANKLE_ON_KNEE = "sitting, ankle on the other knee"
    BED_KNEE_UP = "sitting on a bed, knee bent up"
    EDGE_OF_SEAT = "sitting, on the front of the seat"
    THIGH_ON_BALL = "sitting, thigh on a ball"
    HAND_IN_LAP = "sitting, hand in the lap"
    ON_THE_SIDE = "lying on the good side"
    ON_THE_BACK = "lying on the back, knees bent"
    STANDING = "standing"
    BACK_TO_WALL = "standing, back to a wall"
    SIDE_TO_WALL = "standing, side to a wall"

    @property
    def position(self) -> Position:
        """The coarse position it belongs to: its first word."""
        return Position(self.value.replace(",", "").split()[0])
