"""One address before several copies, as a load balancer is: each request goes to the next copy that takes it."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

from aiohttp import ClientConnectionError, ClientSession, web
from aiohttp.test_utils import unused_port


class Front:
    """Where it listens (`port`), where the copies do (`ports`), what they answered, and which of them answered."""

    def __init__(self, copies: int) -> None:
        self.port, *ports = (unused_port() for _ in range(copies + 1))
        self.ports: Sequence[int] = ports
        self.answers: Counter[tuple[int, str | None]] = Counter()
        self.answered: Counter[int] = Counter()
        self._turns = count()

    async def pass_on(self, http: ClientSession, request: web.Request) -> web.Response:
        """Hand a request to the next copy; 502 when none can be reached."""
        body, turn = await request.read(), next(self._turns)
        for number in range(turn, turn + len(self.ports)):
            port = self.ports[number % len(self.ports)]
            try:
                async with http.post(
                    f"http://127.0.0.1:{port}{request.path}", data=body, headers=request.headers
                ) as it:
                    retry = it.headers.get("Retry-After")
                    self.answers[it.status, retry] += 1
                    self.answered[port] += 1
                    return web.Response(status=it.status, body=await it.read())
            except ClientConnectionError:
                continue
        return web.Response(status=502)


@asynccontextmanager
async def front(copies: int) -> AsyncIterator[Front]:
    """Such an address."""
    front = Front(copies)
    async with ClientSession() as http:

        async def handle(request: web.Request) -> web.Response:
            return await front.pass_on(http, request)

        app = web.Application()
        app.router.add_post("/{path:.*}", handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", front.port).start()
        try:
            yield front
        finally:
            await runner.cleanup()
