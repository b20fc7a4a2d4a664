import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { contains, type FlatRow } from "./flat-rows.js";
import type { Marked } from "./frame-view.js";
import { hexLines, ownersOf } from "./hex-lines.js";
import type { Parts } from "../workbench.js";

interface HexViewProps {
  readonly parts: Parts;
  /** The index of the frame. */
  readonly index: number;
  readonly octets: Uint8Array;
  readonly rows: readonly FlatRow[];
  readonly marked: Marked;
}

/** The octets of a frame, in the runs of its fields. */
export function HexView({ parts, index, octets, rows, marked }: HexViewProps): JSX.Element {
  const { words } = parts;
  const width = useWidth();
  const [cursor, setCursor] = useState(0);
  const owners = useMemo(() => ownersOf(octets.length, rows), [octets, rows]);
  const changed = useChanged(index, octets);
  const lines = useMemo(() => hexLines(octets, owners, changed, width), [octets, owners, changed, width]);
  const shown = rows[marked.pointed ?? marked.chosen ?? -1]?.row;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(octets.length - 1, Math.max(0, cursor + step));
    setCursor(next);
    marked.choose(owners[next] ?? null);
  };
  return (
    <div class="hex-pane">
      <h3>{words.octets}</h3>
      <div
        class="hex octets"
        role="group"
        tabindex={0}
        aria-label={words.octets}
        onKeyDown={onKey}
        onPointerLeave={() => marked.point(null)}
      >
        {lines.map(({ offset, runs }) => (
          <div class="hex-line">
            <span class="offset">{offset.toString(16).padStart(4, "0")}</span>
            <span class="digits">
              {runs.map(({ at, owner, hex, isChanged }) => (
                <span
                  class={`${classOf(rows, owner, shown)}${isChanged ? " changed" : ""}`}
                  onPointerEnter={() => marked.point(owner)}
                  onClick={() => {
                    setCursor(at);
                    marked.choose(owner);
                  }}
                >
                  {hex}
                </span>
              ))}
            </span>
            <span class="characters" aria-hidden="true">
              {runs.map(({ owner, characters }) => (
                <span class={classOf(rows, owner, shown)} onPointerEnter={() => marked.point(owner)}>
                  {characters}
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
      <p class="chosen dim" role="status">
        {shown === undefined ? "" : words.chosen(shown.path, shown.span.offset, shown.span.size)}
      </p>
    </div>
  );
}

function classOf(rows: readonly FlatRow[], owner: number | null, shown: FlatRow["row"] | undefined): string {
  const row = rows[owner ?? -1]?.row;
  const isOn = contains(shown, row);
  const parity = (owner ?? 0) % 2 === 0 ? "even" : "odd";
  return `run ${parity}${isOn ? " on" : ""}${row?.error === undefined ? "" : " wrong"}`;
}

/** Sixteen octets in a line, eight on a phone. */
function useWidth(): number {
  const [width, setWidth] = useState(16);
  useEffect(() => {
    const narrow = matchMedia("(max-width: 40rem)");
    const measure = (): void => setWidth(narrow.matches ? 8 : 16);
    measure();
    narrow.addEventListener("change", measure);
    return () => narrow.removeEventListener("change", measure);
  }, []);
  return width;
}

/** The offsets of the octets that differ from those before the last change of the same frame. */
function useChanged(index: number, octets: Uint8Array): ReadonlySet<number> {
  const former = useRef<{ readonly index: number; readonly octets: Uint8Array } | null>(null);
  return useMemo(() => {
    const before = former.current?.index === index ? former.current.octets : octets;
    former.current = { index, octets };
    return new Set(Array.from(octets.keys()).filter((at) => before[at] !== octets[at]));
  }, [index, octets]);
}
