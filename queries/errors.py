"""Errors of running a query, apart from those of parameters and of the catalogue."""

from __future__ import annotations

from loaders.errors import VanmachError


class QueryRefused(VanmachError):
    """A text that is no reading query: an update, or a call to another machine."""

    code = "VM-035"
    exit_status = 2


class QuerySyntax(VanmachError):
    """SPARQL that the engine cannot read."""

    code = "VM-036"
    exit_status = 2


class QueryTimeout(VanmachError):
    """The time limit passed before the answer was complete; the worker was ended."""

    code = "VM-037"
    exit_status = 4


class QueryFailed(VanmachError):
    """The engine failed while answering."""

    code = "VM-038"
    exit_status = 4


class BadEndpoint(VanmachError):
    """An address or a time limit with which no server can be asked."""

    code = "VM-040"
    exit_status = 2


class RemoteFailed(VanmachError):
    """The server cannot be reached, refuses, stays busy after all attempts, or answers something else than SPARQL results."""

    code = "VM-041"
    exit_status = 4


class NoUnion(VanmachError):
    """The server's default graph is not the union of its graphs: questions would find a part and not say so."""

    code = "VM-042"
    exit_status = 4


class NoData(VanmachError):
    """The server holds nothing of ours, or no vocabulary."""

    code = "VM-043"
    exit_status = 4
