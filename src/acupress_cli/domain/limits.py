"""The few numbers that bound what is told, apart from what they bound: options show them too."""

# The article holds a point for 1 to 3 minutes.
SHORTEST_HOLD_S = 60
LONGEST_HOLD_S = 180
# How long a point is held where neither its entry nor the person says anything else; a point
# whose longest is shorter is held for that.
USUAL_HOLD_S = 90
# For the points of a session, without heat.
SHORTEST_MINUTES, DEFAULT_MINUTES, LONGEST_MINUTES = 3, 15, 60
# Of a heat pack before it.
SHORTEST_HEAT_S, USUAL_HEAT_S, LONGEST_HEAT_S = 10 * 60, 15 * 60, 20 * 60
# In one session, and on one page.
MOST_POINTS = 8
# After so many sessions with a point it is found again, and nobody needs to be waited for.
KNOWN_AFTER = 3
# In one entry of the journal: more is no journal any more, and is refused where it is told.
MOST_TAGS = MOST_HOLDS_TOLD = 1000
# Of what a person wants to do well again: it stands in a question and in a line of a report.
LONGEST_GOAL = 300
# Of the questions that a report takes to a visit: more are not answered in one.
MOST_QUESTIONS, LONGEST_QUESTION = 10, 300
# Of a copy of the journal: an import reads it whole.
LARGEST_COPY_BYTES = 50 * 1024 * 1024
