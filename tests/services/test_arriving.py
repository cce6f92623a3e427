"""A mail with one picture or PDF gives that; nothing else of it is looked at."""

from email.message import EmailMessage

import pytest

from dsar_desk.errors import InvalidInput
from dsar_desk.services.arriving import Arrival, most_bytes, pictures_in

PNG, PDF = b"\x89PNG\r\n\x1a\nnot really one", b"%PDF-1.7 not really one"


def mail(*attachments, text="In de bijlage mijn identiteitsbewijs."):
    message = EmailMessage()
    message["From"], message["To"] = "Ana Voorbeeld <ana@example.org>", "privacy@example.org"
    message["Subject"] = "Mijn gegevens"
    message.set_content(text)
    for name, kind, content in attachments:
        main, sub = kind.split("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message


def as_arrival(message, name="bericht.eml"):
    return Arrival(name, bytes(message))


def test_a_picture_is_what_it_is():
    arrival = Arrival("id.png", PNG)
    assert pictures_in(arrival) == (arrival,)


def test_a_mail_gives_its_one_attachment():
    found = pictures_in(as_arrival(mail(("id kaart.png", "image/png", PNG))))
    assert [(each.name, each.content) for each in found] == [("id kaart.png", PNG)]


def test_a_mail_gives_all_that_may_be_a_copy_and_nothing_else():
    message = mail(
        ("voor.png", "image/png", PNG),
        ("verzoek.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        ("achter.pdf", "application/pdf", PDF),
        ("foto.heic", "application/octet-stream", b"ftypheic"),
    )
    assert [each.name for each in pictures_in(as_arrival(message))] == ["voor.png", "achter.pdf", "foto.heic"]


def test_the_mail_inside_a_forwarded_mail_is_opened_too():
    outer = mail()
    outer.add_attachment(mail(("id.png", "image/png", PNG)))
    assert [each.content for each in pictures_in(as_arrival(outer))] == [PNG]


def test_an_attachment_without_a_name_gets_one_by_its_kind():
    message = mail()
    message.add_attachment(PNG, maintype="image", subtype="png")
    (found,) = pictures_in(as_arrival(message))
    assert found.name.endswith(".png")


def test_a_mail_without_a_picture_says_so():
    with pytest.raises(InvalidInput) as told:
        pictures_in(as_arrival(mail()))
    assert told.value.code == "mail-without-picture"


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff" * 400, b"Content-Type: multipart/mixed; boundary=\n\n--"]
)
def test_what_is_no_mail_gets_a_sentence(content):
    with pytest.raises(InvalidInput) as told:
        pictures_in(Arrival("bericht.eml", content))
    assert told.value.code in {"mail-without-picture", "mail-broken"}


def test_a_mail_may_be_larger_than_a_picture_and_its_bytes_stay_out_of_its_name():
    assert most_bytes("bericht.EML") > most_bytes("id.png")
    assert "PNG" not in repr(Arrival("id.png", PNG))
