"""Where things lie."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "Samples"
PLAN = SAMPLES / "ke-hoach-07-sxd.pdf"
FAX = SAMPLES / "ke-hoach-07-sxd-fax.tiff"
# The executable that is tested; another by $SOHOA.
EXECUTABLE = Path(os.environ.get("SOHOA") or ROOT / ".build" / "debug" / "sohoa")
# What tests that fail leave behind.
KEPT = ROOT / ".build" / "browser"
# Whose name stands beside what is done where there are no accounts.
EDITOR = "lan"
# Vietnamese whatever the machine speaks, and the language models of this checkout.
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "SOHOA_DATA": str(ROOT / "Dictionaries"), "USER": EDITOR}
