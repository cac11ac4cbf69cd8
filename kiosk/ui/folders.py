"""Where files that may be evidence lie: what is plugged in, and where people save pictures."""

from pathlib import Path

from kiosk.sticks import removable_roots


def evidence_roots() -> list[Path]:
    """Sticks first, then the user's folders of downloads and pictures, where they exist.

    Asks the disk; for a worker.
    """
    from platformdirs import user_downloads_path, user_pictures_path

    own = [folder for folder in (user_downloads_path(), user_pictures_path()) if folder.is_dir()]
    return [*removable_roots(), *dict.fromkeys(own)]
