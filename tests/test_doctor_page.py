"""What docs/doctor.md says of lines, thresholds, exit codes and the support file is so."""

import re
from datetime import UTC, datetime
from pathlib import Path

from kiosk.doctor.report import EXIT
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Topic
from kiosk.ui.support_facts import Seen
from kiosk.ui.wording.health import GRADES

PAGE = (Path(__file__).parents[1] / "docs" / "doctor.md").read_text("utf-8")
MARKED = set(re.findall(r"`([a-z][a-z_.-]+)`", PAGE))


def test_it_lists_every_line_and_topic():
    assert {code.value for code in Code} <= MARKED
    assert all(f"\n| {topic.value} |" in PAGE for topic in set(Topic) - {Topic.UPDATES})


def test_it_tells_every_threshold_with_its_default():
    rules = PreflightRules()
    names = set(rules.__struct_fields__) - {"checked", "source"}
    assert all(f"`{name}` {getattr(rules, name)}" in PAGE for name in names)


def test_it_tells_the_exit_code_of_every_grade():
    for grade, code in EXIT.items():
        (row,) = re.findall(rf"^\| {grade.value} \|.*$", PAGE, re.M)
        assert row.endswith(f"| {code} |")
        assert GRADES[grade] in row


def test_it_lists_every_file_of_the_support_file(tmp_path: Path):
    made = Seen(home=tmp_path, findings=(), settings=None, now=datetime(2026, 11, 23, tzinfo=UTC))
    assert made.members().keys() <= MARKED
