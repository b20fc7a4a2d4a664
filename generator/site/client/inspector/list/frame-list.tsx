import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListRow, Overview } from "../../../../inspector/index.js";
import type { Engine } from "../worker/engine.js";
import { FrameHead, FrameRow } from "./frame-row.js";
import { heightOf, ROW_HEIGHT, rowAt, scrollFor } from "./virtual-rows.js";
import type { Parts } from "../workbench.js";

interface FrameListProps {
  readonly parts: Parts;
  readonly overview: Overview;
}

/** The frames: only the rows that are visible exist. */
export function FrameList({ parts, overview: { frames, isCapture } }: FrameListProps): JSX.Element {
  const { words, inspector, ready } = parts;
  const { selected, version } = inspector;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 10 * ROW_HEIGHT });
  const visible = Math.ceil(view.height / ROW_HEIGHT) + 1;
  const first = rowAt(view.top, view.height, frames);
  const rows = useRows(ready.engine, { from: first, count: visible }, `${version} ${frames}`);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight - ROW_HEIGHT });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    const top = scrollFor(selected, { top: view.top, height: view.height }, frames);
    if (element !== null && top !== null) element.scrollTop = top;
  }, [selected]);
  const onKey = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, visible - 2, frames);
    if (step === undefined) return;
    event.preventDefault();
    inspector.move(step, frames);
  };
  const shift = firstTop(first, view, frames);
  return (
    <section class="list-pane" aria-label={words.list}>
      <h2>
        {words.list} <span class="dim">{frames.toLocaleString("en")}</span>
      </h2>
      <div
        ref={box}
        class={isCapture ? "frame-list of-capture" : "frame-list"}
        role="grid"
        tabindex={0}
        aria-label={words.list}
        aria-rowcount={frames}
        aria-activedescendant={rows.some(({ index }) => index === selected) ? `frame-${selected}` : undefined}
        onKeyDown={onKey}
        onScroll={({ currentTarget }) =>
          setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight - ROW_HEIGHT })
        }
      >
        <FrameHead parts={parts} isCapture={isCapture} />
        <div class="frame-list-space" role="presentation" style={{ height: `${heightOf(frames)}px` }}>
          <div class="frame-list-rows" role="presentation" style={{ top: `${shift}px` }}>
            {rows.map((row) => (
              <FrameRow parts={parts} row={row} isCapture={isCapture} isSelected={row.index === selected} />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

/** Where the first visible row is. */
function firstTop(first: number, view: { readonly top: number }, frames: number): number {
  return heightOf(frames) === frames * ROW_HEIGHT ? first * ROW_HEIGHT : view.top;
}

/** How many rows a key moves; undefined for other keys. */
function stepOf(key: string, page: number, frames: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -frames,
    End: frames,
  };
  return steps[key];
}

interface Range {
  readonly from: number;
  readonly count: number;
}

/** The rows of a range; the former ones until the worker has answered. */
function useRows(engine: Engine, { from, count }: Range, version: string): readonly ListRow[] {
  const [rows, setRows] = useState<readonly ListRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    void engine.call("rows", { from, count }).then((result) => {
      if (isWanted) setRows(result);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, from, count, version]);
  return rows;
}
