"""A line that is read at every key, but whose slips are let be until it is left."""

from kiosk.ui.parts.patient_field import PatientField


def test_a_slip_is_due_only_when_the_line_was_left_and_no_more_when_typing_goes_on(qtbot):
    field = PatientField(max_length=20)
    qtbot.addWidget(field)
    due = []
    field.judged.connect(lambda: due.append(field.due))
    qtbot.keyClicks(field.edit, "08")
    field.edit.editingFinished.emit()
    qtbot.keyClicks(field.edit, "1")
    assert due == [False, False, True, False]


def test_an_empty_line_is_left_without_a_word_unless_somebody_insists(qtbot):
    field = PatientField(max_length=20)
    qtbot.addWidget(field)
    field.edit.editingFinished.emit()
    assert not field.due
    with qtbot.waitSignal(field.judged):
        field.insist()
    assert field.due


def test_what_was_recorded_before_is_due_at_once_and_nobody_is_told(qtbot):
    field = PatientField(max_length=20)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.judged), qtbot.assertNotEmitted(field.changed):
        field.fill("0812")
    assert (field.text(), field.due) == ("0812", True)
    field.fill("")
    assert not field.due
