"""The acupoints, their meridians, and all of them together."""
