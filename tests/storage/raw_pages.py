"""Every page of a register and of its log as SQLite would see it, those that are free among them."""

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED = 4096, 80
_LOG_HEADER, _FRAME_HEADER = 32, 24


def all_pages(folder, key):
    """Return the decrypted pages of the register in a folder and of its log."""
    log = folder / "desk.db-wal"
    frames = log.read_bytes()[_LOG_HEADER:] if log.exists() else b""
    return decrypted(folder / "desk.db", bytes(key)) + b"".join(
        decrypted_page(frames[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE], bytes(key), first=False)
        for start in range(0, len(frames), _FRAME_HEADER + PAGE)
    )


def decrypted(path, key):
    """Return every page of a file: AES-256-CBC with the page's own start value."""
    content = path.read_bytes()
    return b"".join(
        decrypted_page(content[start : start + PAGE], key, first=start == 0)
        for start in range(0, len(content), PAGE)
    )


def decrypted_page(page, key, *, first):
    """Return a page without the bytes that the cipher reserves; the first one begins with the salt."""
    begin = 16 if first else 0
    start_value = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    reader = Cipher(algorithms.AES(key), modes.CBC(start_value)).decryptor()
    return reader.update(page[begin : PAGE - RESERVED]) + reader.finalize()
