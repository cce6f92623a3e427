"""What the reading process makes of what its finder says. The finder here says what a test tells it."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from picture_making import is_blue_at, letter_pdf, picture, saved

from dsar_desk.domain.redaction import Area, Box, Finding, FindingKind, Sureness
from dsar_desk.redaction import work
from dsar_desk.redaction.finding import PageFindings
from dsar_desk.redaction.frames import Frame
from dsar_desk.redaction.straightening import straightened
from dsar_desk.redaction.wire import areas_told, findings_read


@dataclass
class Told:
    """A finder that finds what it is told, and remembers what it saw."""

    answers: list[PageFindings]
    lies: tuple[int, float] = (0, 0.0)
    reads_text: bool = True
    seen: list[np.ndarray] = field(default_factory=list)

    def find(self, page, *, number):
        self.seen.append(page)
        return self.answers.pop(0)

    def orientation(self, page):
        return self.lies


@pytest.fixture
def finder(monkeypatch):
    told = Told([])
    monkeypatch.setattr(work, "the_finder", lambda: told)
    return told


def answers_to(say, told, body):
    said = []
    work.do(Frame(say, told, body), lambda word, facts, bodies: said.append((word, facts, b"".join(bodies))))
    return said


def scanned(content, *, straighten):
    told = {"name": "kaart.png", "password": "", "straighten": straighten}
    said = answers_to("scan", told, content)
    return [(facts, body) for word, facts, body in said if word == "page"]


@pytest.mark.parametrize(("turn", "corner"), [(1, "top-right"), (2, "bottom-right"), (3, "bottom-left")])
def test_a_page_is_turned_upright_only_when_asked(finder, turn, corner):
    content = saved(picture())
    finder.lies = (turn, 0.0)
    finder.answers = [PageFindings((), turn=turn)]
    scanned(content, straighten=False)
    assert is_blue_at(finder.seen[-1], "top-left")
    finder.answers = [PageFindings((), "nl-id-2021-front")]
    ((facts, body),) = scanned(content, straighten=True)
    assert is_blue_at(finder.seen[-1], corner)
    assert (facts["width"], facts["height"]) == (finder.seen[-1].shape[1], finder.seen[-1].shape[0])
    assert len(body) == facts["width"] * facts["height"] * 3
    assert facts["model"] == "nl-id-2021-front"


@pytest.mark.parametrize("skew", [0.2, 9.0])
def test_a_page_is_read_once_whichever_way_it_lies(finder, skew):
    finder.lies = (0, skew)
    finder.answers = [PageFindings((), skew=skew)]
    scanned(saved(picture()), straighten=True)
    assert len(finder.seen) == 1


def test_lines_that_fall_to_the_right_become_level():
    """A dark bar that falls by ten degrees lies level afterwards, and its box is where it is said to go."""
    made = picture(600, 400).rotate(-10, fillcolor="white", expand=True)
    page = np.asarray(made)
    moved, move = straightened(page, 0, 10.0)
    blue = np.abs(moved.astype(int) - (30, 60, 200)).max(axis=2) < 40
    rows, columns = np.nonzero(blue)
    assert blue[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].mean() > 0.95
    was = np.abs(page.astype(int) - (30, 60, 200)).max(axis=2) < 40
    rows_before, columns_before = np.nonzero(was)
    height, width = was.shape
    around = Box(
        columns_before.min() / width,
        rows_before.min() / height,
        (columns_before.max() + 1) / width,
        (rows_before.max() + 1) / height,
    )
    height, width = blue.shape
    assert move(around).covers(
        Box(columns.min() / width, rows.min() / height, columns.max() / width, rows.max() / height)
    )


def test_the_text_inside_a_pdf_is_looked_at_though_it_cannot_be_seen(finder):
    finder.answers = [PageFindings(())]
    ((facts, _),) = scanned(letter_pdf("Mijn BSN is 999999990."), straighten=False)
    (found,) = findings_read(facts["findings"])
    assert (found.kind, found.sureness, found.text) == (FindingKind.BSN, Sureness.CERTAIN, "*********")
    assert found.box.top == pytest.approx(100 / 842, abs=0.02)
    assert 72 / 595 < found.box.left < found.box.right < 0.5


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_the_text_inside_a_pdf_turns_with_its_page(finder, turn):
    finder.lies = (turn, 0.0)
    finder.answers = [PageFindings(()), PageFindings(())]
    content = letter_pdf("BSN 999999990")
    boxes, inks = [], []
    for straighten in (False, True):
        ((facts, body),) = scanned(content, straighten=straighten)
        (found,) = findings_read(facts["findings"])
        pixels = np.frombuffer(body, np.uint8).reshape(facts["height"], facts["width"], 3)
        rows, columns = work_place(found.box, pixels)
        boxes.append(found.box)
        inks.append((pixels[rows, columns] < 100).sum())
    assert boxes[0] != boxes[1]
    assert inks[1] == pytest.approx(inks[0], rel=0.02)
    assert inks[0] > 500


def work_place(box, pixels):
    from dsar_desk.redaction.burning import place_of

    return place_of(box, pixels)


def test_what_the_finder_read_is_not_told_twice(finder):
    seen = Finding(FindingKind.BSN, 0, Box(0.1, 0.1, 0.5, 0.14), Sureness.CERTAIN)
    finder.answers = [PageFindings((seen,))]
    ((facts, _),) = scanned(letter_pdf("BSN 999999990"), straighten=False)
    assert findings_read(facts["findings"]) == (seen,)


def test_the_second_reading_sees_the_masked_page_without_the_watermark(finder):
    finder.answers = [PageFindings((Finding(FindingKind.BSN, 0, Box(0.5, 0.5, 0.9, 0.9), Sureness.CERTAIN),))]
    page = np.full((40, 60, 3), 200, np.uint8)
    area = Area(0, Box(0, 0, 0.5, 0.5), FindingKind.PORTRAIT)
    told = {"sizes": [[60, 40]], "areas": areas_told([area]), "lines": ["KOPIE"]}
    said = answers_to("mask", told, page.tobytes())
    (seen,) = finder.seen
    assert not seen[:20, :30].any()
    assert (seen[20:] == 200).all()
    (left,) = [findings_read(facts["legible"]) for word, facts, _ in said if word == "page"]
    assert [each.kind for each in left] == [FindingKind.BSN]


def test_a_finder_that_cannot_read_text_is_told(finder):
    finder.reads_text = False
    finder.answers = [PageFindings(())]
    told = {"name": "kaart.png", "password": "", "straighten": False}
    assert answers_to("scan", told, saved(picture()))[-1][1] == {"text_was_read": False}
