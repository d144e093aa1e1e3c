"""Server-sent events out of a stream's lines. https://html.spec.whatwg.org/multipage/server-sent-events.html"""

from collections.abc import AsyncIterator


async def read_events(lines: AsyncIterator[str]) -> AsyncIterator[tuple[str, str]]:
    """Each event's name and data. One that the stream's end cuts off is none; comments keep the line open."""
    event, data = "message", list[str]()
    async for line in lines:
        if not line:
            if data:
                yield event, "\n".join(data)
            event, data = "message", []
            continue
        field, _, value = line.partition(":")
        match field:
            case "event":
                event = value.removeprefix(" ")
            case "data":
                data.append(value.removeprefix(" "))
