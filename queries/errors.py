"""Errors of running a query, apart from those of parameters and of the catalogue."""

from __future__ import annotations

from loaders.errors import VanmachError


class QueryRefused(VanmachError):
    """A text that is no reading query: an update, or a call to another machine."""

    code, exit_status = "VM-035", 2


class QuerySyntax(VanmachError):
    """SPARQL that the engine cannot read."""

    code, exit_status = "VM-036", 2


class QueryTimeout(VanmachError):
    """The time limit passed before the answer was complete; the worker was ended."""

    code, exit_status = "VM-037", 4


class QueryFailed(VanmachError):
    """The engine failed while answering."""

    code, exit_status = "VM-038", 4


class BadEndpoint(VanmachError):
    """An address or a time limit with which no server can be asked."""

    code, exit_status = "VM-040", 2


class RemoteFailed(VanmachError):
    """The server cannot be reached, refuses, stays busy after all attempts, or answers something else than SPARQL results."""

    code, exit_status = "VM-041", 4


class NoUnion(VanmachError):
    """The server's default graph is not the union of its graphs: questions would find a part and not say so."""

    code, exit_status = "VM-042", 4


class NoData(VanmachError):
    """The server holds nothing of ours, or no vocabulary."""

    code, exit_status = "VM-043", 4
