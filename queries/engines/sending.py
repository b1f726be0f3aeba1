"""One query to a SPARQL server: request, waiting, trying again.

In: the server's address, the text of a reading query. Out: the body of its answer. This is the only module of the project that
opens a connection, and only to the address that a person gave: redirects are told, not followed.

SPARQLWrapper makes the request as the SPARQL 1.1 protocol wants it (form, media types, agent); what it leaves to us is here: a
deadline for the whole answer (its timeout is one of silence, so a server that trickles would hold us for ever), trying again
when the server is busy, and errors that say what to do.
"""

from __future__ import annotations

import re
import secrets
import time
import urllib.request
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from importlib.metadata import PackageNotFoundError, version
from ipaddress import ip_address
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

from ontology.language import tr, tr_later
from queries.errors import BadEndpoint, QuerySyntax, QueryTimeout, RemoteFailed

DEFAULT_SECONDS: Final = 60.0
LONGEST_SECONDS: Final = 86_400.0
MAX_BYTES: Final = 1 << 30
_CHUNK: Final = 1 << 16
_BUSY: Final = frozenset({429, 500, 502, 503, 504})
_LONGEST_WAIT: Final = 30.0
_RANDOM: Final = secrets.SystemRandom()
_ADDRESSES: Final = tr_later("Địa chỉ thường gặp: Oxigraph …/query, Fuseki …/TÊN_BỘ_DỮ_LIỆU/sparql, Virtuoso …/sparql.")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask and how patiently: ``seconds`` for one answer with all its attempts, ``pause`` before the second attempt.

    >>> Endpoint("ftp://localhost/query")
    Traceback (most recent call last):
    queries.errors.BadEndpoint: Địa chỉ máy chủ “ftp://localhost/query” không dùng được.
    """

    url: str
    seconds: float = DEFAULT_SECONDS
    attempts: int = 4
    pause: float = 0.5

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            usable = False
        if not usable or re.search(r"[^\x21-\x7e]", self.url):
            raise BadEndpoint("Địa chỉ máy chủ “{url}” không dùng được.", "Phải bắt đầu bằng http:// hoặc https://. {addresses}", url=self.url, addresses=tr(_ADDRESSES))
        if parts.username is not None:
            # it would stand in the shell's history and in every message
            raise BadEndpoint("Địa chỉ máy chủ không được chứa tên và mật khẩu.", "Bỏ phần trước dấu @.")
        if not 0 < self.seconds <= LONGEST_SECONDS:
            raise BadEndpoint(
                "Thời hạn {seconds:g} giây không dùng được.", "Cho một số giây lớn hơn 0, nhiều nhất {most:g}.", seconds=self.seconds, most=LONGEST_SECONDS
            )


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A question goes to the address that was given and to no other."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


class _Client(SPARQLWrapper):
    """SPARQLWrapper whose errors keep status and headers (Retry-After), and that follows no redirect."""

    def _query(self) -> tuple[HTTPResponse, str]:
        handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
        if _on_this_machine(self.endpoint):
            # what is asked on this machine stays on it, whatever proxy the environment names
            handlers.append(urllib.request.ProxyHandler({}))
        opener = urllib.request.build_opener(*handlers)
        return opener.open(self._createRequest(), timeout=self.timeout), self.returnFormat


def _on_this_machine(url: str) -> bool:
    """Does the address name a loopback interface?

    >>> _on_this_machine("http://127.0.0.1:7878/query"), _on_this_machine("http://[::1]/"), _on_this_machine("http://may-chu/")
    (True, True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def agent() -> str:
    """What a server's log shows of us: the program and its version, nothing of the person or the machine.

    >>> agent().startswith("vanmach")
    True
    """
    try:
        return f"vanmach/{version('vanmach')}"
    except PackageNotFoundError:
        return "vanmach"


def send(endpoint: Endpoint, text: str, form: str) -> bytes:
    """The server's answer to a query of ``form`` SELECT or ASK (as SPARQL JSON), CONSTRUCT or DESCRIBE (as Turtle)."""
    until = time.monotonic() + endpoint.seconds
    for attempt in range(1, endpoint.attempts + 1):
        try:
            return _once(endpoint, text, form, until)
        except HTTPError as e:
            with e:
                said = _said(e, until)
            if e.code not in _BUSY:
                raise _refused(endpoint, e, said) from None
            trouble, wait = tr("máy chủ báo lỗi {code}{said}", code=e.code, said=said), _retry_after(e.headers)
        except TimeoutError:
            raise _too_slow(endpoint) from None
        except URLError as e:
            if isinstance(e.reason, TimeoutError):
                raise _too_slow(endpoint) from None
            if not isinstance(e.reason, ConnectionResetError | BrokenPipeError):
                raise RemoteFailed(
                    "Không kết nối được tới {url}: {why}",
                    "Kiểm tra địa chỉ, cổng và máy chủ có đang chạy không.", url=endpoint.url, why=getattr(e.reason, "strerror", None) or e.reason,
                ) from None
            trouble, wait = tr("kết nối bị ngắt ({why})", why=e.reason), None
        except (HTTPException, ConnectionError) as e:
            trouble, wait = tr("kết nối bị ngắt ({why})", why=type(e).__name__), None
        # the second attempt after half a second, then twice as long each time, never all clients at once
        pause = wait if wait is not None else min(_LONGEST_WAIT, endpoint.pause * 2 ** (attempt - 1)) * _RANDOM.uniform(0.5, 1.5)
        if attempt == endpoint.attempts or time.monotonic() + pause >= until:
            raise RemoteFailed(
                "{url}: {trouble}; đã thử {attempt} lần.", "Chờ rồi thử lại, hoặc tăng thời hạn (--timeout).", url=endpoint.url, trouble=trouble, attempt=attempt
            )
        time.sleep(pause)
    raise AssertionError("unreachable")


def _once(endpoint: Endpoint, text: str, form: str, until: float) -> bytes:
    client = _Client(endpoint.url, agent=agent())
    client.setMethod(POST)
    client.setOnlyConneg(True)
    client.setReturnFormat(JSON if form in ("SELECT", "ASK") else TURTLE)
    client.timeout = max(0.001, until - time.monotonic())  # type: ignore[assignment]
    # not setQuery(): it guesses the form with patterns that a comment can deceive, and an update must never be sent
    client.queryString, client.queryType = text, form
    with client.query().response as response:
        return _body(response, endpoint, until)


def _body(response: HTTPResponse, endpoint: Endpoint, until: float) -> bytes:
    received = bytearray()
    while chunk := response.read1(_CHUNK):
        received += chunk
        if time.monotonic() > until:
            raise _too_slow(endpoint)
        if len(received) > MAX_BYTES:
            raise RemoteFailed("{url}: câu trả lời lớn hơn {most} MB.", "Thêm điều kiện hoặc LIMIT.", url=endpoint.url, most=MAX_BYTES >> 20)
    if response.length:
        raise HTTPException("cut off")
    return bytes(received)


def _said(error: HTTPError, until: float) -> str:
    """The first words of a server's complaint, without mark-up."""
    try:
        if time.monotonic() > until:
            return ""
        words = re.sub(r"<[^>]*>", " ", error.read(4000).decode("utf-8", "replace"))
    except (OSError, HTTPException):
        return ""
    short = " ".join(words.split())[:300]
    return f": {short}" if short else ""


def _retry_after(headers: Message) -> float | None:
    """The seconds that the server asks to wait, given as a number or as a date."""
    given = (headers.get("Retry-After") or "").strip()
    if re.fullmatch(r"\d{1,6}", given):
        return float(given)
    try:
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except (ValueError, TypeError):
        return None


def _too_slow(endpoint: Endpoint) -> QueryTimeout:
    return QueryTimeout(
        "{url}: chưa có câu trả lời đầy đủ sau {seconds:g} giây.",
        "Thêm điều kiện hoặc LIMIT, hoặc tăng thời hạn (--timeout).", url=endpoint.url, seconds=endpoint.seconds,
    )


def _refused(endpoint: Endpoint, error: HTTPError, said: str) -> RemoteFailed | QuerySyntax:
    url, code = endpoint.url, error.code
    if code == 400:
        return QuerySyntax("{url}: máy chủ không đọc được truy vấn{said}", "Sửa chỗ nêu trên rồi chạy lại.", url=url, said=said)
    if code in (401, 403, 407):
        return RemoteFailed("{url}: máy chủ không cho phép truy vấn ({code}).", "Cần một địa chỉ đọc được không phải đăng nhập.", url=url, code=code)
    if code in (404, 405, 410):
        return RemoteFailed("{url}: không có điểm truy vấn SPARQL tại địa chỉ này ({code}).", _ADDRESSES, url=url, code=code)
    if 300 <= code < 400:
        there = error.headers.get("Location") or "?"
        return RemoteFailed("{url}: máy chủ chuyển hướng tới {there}.", "Nếu tin địa chỉ đó, hãy dùng nó với --endpoint.", url=url, there=there)
    return RemoteFailed("{url}: máy chủ báo lỗi {code}{said}", "Thử lại với truy vấn đơn giản hơn.", url=url, code=code, said=said)
