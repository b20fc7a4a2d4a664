/** Arrow keys move between the fields of a hex view; it is one stop of the tab key. */
export function moveInHex(): void {
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(".hex a") : null;
    const hex = link?.closest(".hex");
    if (link === null || hex == null) return;
    const links = [...hex.querySelectorAll<HTMLAnchorElement>("a")];
    const next = links[nextIndex(links.indexOf(link), key, links.length)];
    if (next === undefined || next === link) return;
    event.preventDefault();
    link.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

function nextIndex(index: number, key: string, count: number): number {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, index + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return index;
  }
}
