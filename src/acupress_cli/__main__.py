"""Lets ``python -m acupress_cli`` do what ``acupress`` does."""

from acupress_cli.cli.app import main

if __name__ == "__main__":
    main()
