"""How fast the program is, as ratios within one run: ``make bench``."""
