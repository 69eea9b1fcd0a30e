"""Bytes to text: charsets from an allow list, and encoded words in headers (RFC 2047). Nothing here ever raises.

Python knows codecs that are no charsets (`zlib`, `idna`, `rot13`) and stumbles over names that real mail carries
(`uft-8`, `cp-850`, `iso-8859-8-i`); so a table says which name means which codec, and all else is guessed.
"""

from __future__ import annotations

import binascii
import re
from typing import Final

_SAME = (
    "iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 "
    "iso8859_15 iso8859_16 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp850 cp852 cp855 "
    "cp858 cp862 cp866 cp874 koi8_r koi8_u gb18030 hz big5 big5hkscs cp932 euc_jp cp949 johab iso2022_kr "
    "utf_8 utf_7 utf_16 utf_16_le utf_16_be utf_32 mac_roman mac_cyrillic tis_620"
)
_OTHER: Final = {
    "ascii": "cp1252", "usascii": "cp1252", "ansix341968": "cp1252", "latin1": "cp1252",
    "iso88591": "cp1252", "iso885911": "cp874", "iso88599": "cp1254", "latin9": "iso8859_15",
    "latin2": "iso8859_2", "iso88598i": "iso8859_8", "iso88598e": "iso8859_8", "iso88596i": "iso8859_6",
    "utf8": "utf_8", "uft8": "utf_8", "uff8": "utf_8", "utf8mb4": "utf_8", "xutf8": "utf_8", "unicode": "utf_8",
    "unicode11utf7": "utf_7", "unicode11utf8": "utf_8", "unicode20utf8": "utf_8", "xunicode20utf8": "utf_8",
    "gb2312": "gb18030", "gbk": "gb18030", "xgbk": "gb18030", "cp936": "gb18030", "windows936": "gb18030",
    "euccn": "gb18030", "hzgb2312": "hz", "big5": "cp950", "cp950": "cp950", "shiftjis": "cp932", "sjis": "cp932",
    "xsjis": "cp932", "windows31j": "cp932", "iso2022jp": "iso2022_jp_ext", "iso2022jpms": "iso2022_jp_ext",
    "euckr": "cp949", "ksc56011987": "cp949", "ksc5601": "cp949", "windows949": "cp949", "macintosh": "mac_roman",
    "xmacroman": "mac_roman", "windows874": "cp874",
}  # fmt: skip


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _table() -> dict[str, str]:
    table = {_key(codec): codec for codec in _SAME.split()}
    table |= {f"windows{n}": f"cp{n}" for n in range(1250, 1259)} | {f"ibm{n}": f"cp{n}" for n in (437, 850, 852, 866)}
    return table | _OTHER


_CODECS: Final = _table()
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")


def decode(data: bytes, charset: str = "") -> str:
    """Decode a body: the declared charset if it is known and fits, else UTF-8, else Windows-1252."""
    codec = _CODECS.get(_key(charset.strip().split(" ")[0][:40])) if charset else None
    if codec is None or codec in ("utf_8", "cp1252"):
        return _guess(data, told=codec is not None and "asc" not in charset.lower())
    if codec.startswith(("utf_16", "utf_32")) and b"\0" not in data[:400] and data.isascii():
        return _guess(data)
    try:
        return data.decode(codec, "replace").replace("\0", "")
    except (UnicodeError, ValueError):  # a cut UTF-16, an endless shift sequence
        return _guess(data)


def _guess(data: bytes, *, told: bool = True) -> str:
    """Try UTF-8 first: text in another charset is hardly ever valid UTF-8 by chance.

    told: a charset was named. Where none was, text of hardly any Latin letters is taken for Russian.
    """
    try:
        return data.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as error:
        if len(data) > 60_000 and error.start >= len(data) - 4:  # our own limit cut the last character
            return data[: error.start].decode("utf-8").replace("\0", "")
    return data.decode("cp1252" if told else _alphabet(data), "replace").replace("\0", "")


def _alphabet(data: bytes) -> str:
    """Small letters are the most: in Windows-1251 they begin at E0, in KOI8-R at C0, where the capitals of 1251 lie."""
    high = [byte for byte in data[:4000] if byte >= 0xC0]
    latin = sum(chr(byte).isalpha() for byte in data[:4000] if byte < 0x80)
    if len(high) < 8 or len(high) < 3 * latin:
        return "cp1252"
    return "cp1251" if sum(byte >= 0xE0 for byte in high) * 2 > len(high) else "koi8_r"


def header_text(value: str) -> str:
    """Decode the encoded words of a header value and return one line of clean text."""
    if "=?" in value:
        value = _decoded_words(value[:20_000])
    return one_line(value)


def one_line(value: str) -> str:
    """Turn every control character and line break into a blank; runs of blanks become one."""
    shown = value if value.isprintable() else "".join(c if c.isprintable() else " " for c in value)
    return " ".join(shown.split())


def _decoded_words(value: str) -> str:
    out: list[str] = []
    last, end = "", 0
    pending = b""
    for word in _WORD.finditer(value):
        between = value[end : word.start()]
        joined = pending != b"" and between.strip() == ""
        if not (joined and last == word[1].lower()):  # a character may be split over two words of one charset
            out.append(decode(pending, last))
            pending = b""
        if not joined:
            out.append(between)
        last, end = word[1].lower().partition("*")[0], word.end()
        pending += _word_bytes(word[2].lower(), word[3])
    return "".join((*out, decode(pending, last), value[end:]))


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if encoding == "q":
        return binascii.a2b_qp(data, header=True)
    try:
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return data
