"""Web processes that wait for slow senders without a thread, and share what comes evenly."""

import socket
from concurrent.futures import Future
from contextlib import suppress
from selectors import EVENT_READ
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
    `keepalive` seconds (security-bars RA7).

    gunicorn also takes in whoever comes while all its threads are busy: of three hundred at once
    one process took 109 and another 55, and the last waited for the first. Here a process takes
    in nobody until it has a thread for them, and the others can.
    """

    def init_process(self) -> None:
        """Begin with an open door."""
        self._busy = 0
        self._shut_doors: list[tuple[socket.socket, Any]] = []
        super().init_process()

    def accept(self, server: Any, listener: socket.socket) -> None:  # noqa: ANN401 - an address
        """Take in one more, while there is a thread for them."""
        if self._busy < self.cfg.threads:
            super().accept(server, listener)

    def enqueue_req(self, conn: Connection) -> None:
        """Give a request a thread; the last thread shuts the door."""
        with self._lock:
            self._busy += 1
            if self._busy >= self.cfg.threads and not self._shut_doors:
                doors = [self.poller.unregister(each) for each in self.sockets]
                self._shut_doors = [(door.fileobj, door.data) for door in doors]
        super().enqueue_req(conn)

    def finish_request(self, fs: Future[Any]) -> None:
        """Keep or close the connection; who has a thread again opens the door."""
        super().finish_request(fs)
        with self._lock:
            self._busy -= 1
            # A process that stops has closed its doors for good.
            if self._busy < self.cfg.threads and self.alive:
                for listener, accept in self._shut_doors:
                    self.poller.register(listener, EVENT_READ, accept)
                self._shut_doors = []

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
