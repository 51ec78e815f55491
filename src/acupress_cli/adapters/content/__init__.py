"""The content: its files, strictly read, and one file of all sections that is made of them."""

from acupress_cli.adapters.content.content_folder import ContentFolder

__all__ = ["ContentFolder"]
