"""What a page costs a visitor who comes for the first time."""

from playwright.sync_api import Browser


def bytes_of_first_visit(chromium: Browser, address: str) -> dict[str, int]:
    """{address: bytes over the wire with headers, packed as sent} of a page and what it loads."""
    context = chromium.new_context(locale="en-GB")
    page = context.new_page()
    network = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    took: dict[str, int] = {}
    network.on("Network.requestWillBeSent", lambda told: _note(asked, told))
    network.on(
        "Network.loadingFinished",
        lambda told: took.update({asked[told["requestId"]]: int(told["encodedDataLength"])}),
    )
    network.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => null)")
    context.close()
    return took


def _note(asked: dict[str, str], told: dict[str, dict[str, str]]) -> None:
    asked[str(told["requestId"])] = told["request"]["url"]
