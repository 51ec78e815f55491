"""A guide as a page: functions from a Guide to text."""
