import pytest

from dsar_desk.domain.id_file_names import looks_like_id


@pytest.mark.parametrize(
    "name",
    [
        *("paspoort Jan.jpg", "id-kaart.pdf", "ID_kaart_voor.JPEG", "Passport scan.png", "rijbewijs.heic"),
        *("kopie id.pdf", "kopie van mijn ID.pdf", "id.jpg", "ID 2.png", "idbewijs.webp", "scan_id.tiff"),
        *("carte d'identité.pdf", "passeport.pdf", "Personalausweis.jpg", "Führerschein.pdf", "BSN.pdf"),
        *("verblijfsvergunning.pdf", "identiteitsbewijs Ana.pdf", "legitimatie.jpg", "e-id front.png"),
        *(
            "identity card.pdf",
            "id achterkant.jpg",
            "mijn id.png",
            "titre de séjour.pdf",
            "CNI recto.jpg",
            "Aufenthaltstitel.pdf",
        ),
    ],
)
def test_a_file_named_like_an_identity_document_is_one(name):
    assert looks_like_id(name)


@pytest.mark.parametrize(
    "name",
    [
        *("gegevens.csv", "inzage.pdf", "video.pdf", "bidkaart.jpg", "factuur 2025.pdf", "idee.png"),
        *("KTG-2026-0001-identity-request-2026-11-22.pdf", "paspoortnummers.csv", "klant-id voor export.pdf"),
        *("identiteitscontrole beleid.pdf", "kaart.jpg", "holiday.png", "", "id", "bsnl.pdf", "order-id.pdf"),
        *("Antwoord op uw verzoek.pdf", "ausweisung.txt", "candidates.pdf", "sollicitatie.pdf"),
    ],
)
def test_other_files_are_none(name):
    assert not looks_like_id(name)
