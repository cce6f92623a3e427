"""The names of the shipped example controllers, without reading their files: the list is painted first."""

EXAMPLE_NAMES = {
    "dnp-giftcard": "DNP Giftcard",
    "kaartje2go": "Kaartje2go",
    "kalido": "KALIDO",
    "kamadospace": "KamadoSpace",
    "kleintjesgeluk": "Kleintjesgeluk",
}
