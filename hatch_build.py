"""What is done when a wheel is built: the content is compiled, and put in it."""

import os
import subprocess
import sys
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledContent(BuildHookInterface[Any]):
    """Puts ``acupress_cli/compiled`` into a wheel, made of the files in data/."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile. A checkout that is installed as it is compiles for itself."""
        if version == "editable":
            return
        self._folder = mkdtemp()
        subprocess.run(
            [sys.executable, "-m", "acupress_cli.adapters.content", "data", self._folder],
            cwd=self.root, check=True,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(["src", *sys.path]),
                # Words of a set come in the same order each time: a wheel can be built again.
                "PYTHONHASHSEED": "0",
            },
        )  # fmt: skip
        build_data["force_include"][self._folder] = "acupress_cli/compiled"

    def finalize(self, *_: object) -> None:
        """Clear away what is in the wheel by now."""
        if hasattr(self, "_folder"):
            rmtree(self._folder)
