"""``python -m kiosk`` is ``loket``."""

from kiosk.cli import main

raise SystemExit(main())
