/** Marks everything that belongs to the field under the pointer or the focus: in maps, tables and octets. */
export function followFields(): void {
  const hints = new Map<Element, string>();
  for (const note of document.querySelectorAll(".map-note")) hints.set(note, note.textContent ?? "");
  const show = (target: EventTarget | null): void => {
    const part = target instanceof Element ? target.closest("[data-f]") : null;
    mark(part);
    for (const [note, hint] of hints) note.textContent = noteOf(part) ?? hint;
  };
  document.addEventListener("pointerover", ({ target }) => show(target));
  document.addEventListener("focusin", ({ target }) => show(target));
  document.documentElement.addEventListener("pointerleave", () => show(null));
}

function mark(part: Element | null): void {
  for (const old of document.querySelectorAll(".on, .counted")) old.classList.remove("on", "counted");
  if (part === null) return;
  for (const each of partsOf(part)) each.classList.add("on");
  const counted = part.getAttribute("data-counts");
  if (counted === null) return;
  for (const each of document.querySelectorAll(`[data-f="${CSS.escape(counted)}"]`)) each.classList.add("counted");
}

/** The parts of the same field. In an example, those of the same row, because a list has many. */
function partsOf(part: Element): readonly Element[] {
  const field = part.getAttribute("data-f") ?? "";
  const all = [...document.querySelectorAll(`[data-f="${CSS.escape(field)}"]`)];
  const row = part.getAttribute("data-r");
  const frame = part.closest(".frame");
  if (row === null) return all;
  return all.filter((each) => each.closest(".frame") !== frame || each.getAttribute("data-r") === row);
}

/** What a field of a map is; null outside of a map. */
function noteOf(part: Element | null): string | null {
  return part?.closest("svg.map") == null ? null : (part.querySelector("title")?.textContent ?? null);
}
