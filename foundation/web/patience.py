"""Web processes that wait for slow senders without a thread (security-bars RA7)."""

import socket
from contextlib import suppress
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

_END = b"\r\n\r\n"
# gunicorn takes 100 fields of 8 KB; no browser sends a tenth of that.
_LONGEST = 64 * 1024
Connection = Any


class PatientWorker(ThreadWorker):  # type: ignore[misc] # gunicorn comes without types
    """gunicorn's worker with threads, in which a request gets a thread once its head is there.

    gunicorn gives a thread to whoever sent a first byte: sixteen who send a byte now and then
    hold up everybody. Here they wait beside the idle connections, and are closed with them after
    `keepalive` seconds.
    """

    def on_client_socket_readable(self, conn: Connection, client: socket.socket) -> None:
        """Hand over a request whose head is whole; gather the parts of any other."""
        try:
            seen = client.recv(_LONGEST, socket.MSG_PEEK)
        except BlockingIOError:
            return
        except OSError:
            seen = b""
        gathered: bytes = getattr(conn, "gathered", b"")
        if _END in seen and not gathered:
            super().on_client_socket_readable(conn, client)
        elif not seen or len(gathered) > _LONGEST:
            self._close(conn)
        else:
            self._gather(conn, client, gathered + client.recv(len(seen)))

    def _gather(self, conn: Connection, client: socket.socket, gathered: bytes) -> None:
        conn.gathered = gathered
        if conn.timeout is None:
            # Counted from the first part on.
            conn.set_timeout()
            self._keep.append(conn)
        # After an answer, what comes may be the rest of a form that was refused: gunicorn reads it.
        is_rest = conn.initialized and len(gathered) > _LONGEST
        if _END in gathered or is_rest:
            conn.gathered = b""
            conn.init()
            conn.parser.unreader.unread(gathered)
            super().on_client_socket_readable(conn, client)

    def _close(self, conn: Connection) -> None:
        with self._lock:
            self.poller.unregister(conn.sock)
            with suppress(ValueError):
                self._keep.remove(conn)
        self.nr_conns -= 1
        conn.close()
