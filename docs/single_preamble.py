"""Runs first in dist/acupress.pyz (make single): says so where that file cannot run."""

import sys

try:
    import msgspec  # noqa: F401 - the one library that is built for a system and a Python
except ImportError:
    sys.stderr.write(
        "This file of acupress was built for another system, or for another Python than "
        f"{sys.version_info[0]}.{sys.version_info[1]}.\n"
        "Take the one for yours, or install the package: acupress-cli\n"
    )
    raise SystemExit(1) from None
