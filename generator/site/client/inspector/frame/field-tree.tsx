import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FrameDetail } from "../../../../inspector/index.js";
import { EditBox } from "./edit-box.js";
import { contains, type FlatRow } from "./flat-rows.js";
import type { Marked } from "./frame-view.js";
import type { Parts } from "../workbench.js";

interface FieldTreeProps {
  readonly parts: Parts;
  readonly detail: FrameDetail;
  readonly rows: readonly FlatRow[];
  readonly marked: Marked;
}

/** The fields of a frame, with their values and what these mean. */
export function FieldTree({ parts, detail, rows, marked }: FieldTreeProps): JSX.Element {
  const { words } = parts;
  const [editing, setEditing] = useState<string | null>(null);
  const active = marked.chosen ?? 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
    if (event.key === "Enter" && detail.canEdit) setEditing(rows[active]?.row.path ?? null);
    if (step === undefined) return;
    event.preventDefault();
    marked.choose(Math.min(rows.length - 1, Math.max(0, active + step)));
  };
  return (
    <div class="tree-pane">
      <h3>{words.fields}</h3>
      <div
        class="tree"
        role="tree"
        tabindex={0}
        aria-label={words.fields}
        aria-activedescendant={rows.length > 0 ? `field-${active}` : undefined}
        onKeyDown={onKey}
        onPointerLeave={() => marked.point(null)}
      >
        {rows.map((flat, index) => (
          <TreeItem key={`${flat.row.path} ${index}`} flat={flat} index={index} rows={rows} marked={marked} />
        ))}
      </div>
      {detail.canEdit && (
        <EditBox
          parts={parts}
          detail={detail}
          row={marked.chosen === null ? null : (rows[marked.chosen]?.row ?? null)}
          editing={editing}
          setEditing={setEditing}
        />
      )}
    </div>
  );
}

interface TreeItemProps {
  readonly flat: FlatRow;
  readonly index: number;
  readonly rows: readonly FlatRow[];
  readonly marked: Marked;
}

function TreeItem({ flat: { row, level }, index, rows, marked }: TreeItemProps): JSX.Element {
  const on = contains(rows[marked.pointed ?? marked.chosen ?? -1]?.row, row);
  const isChosen = marked.chosen === index;
  return (
    <div
      id={`field-${index}`}
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      class={classOf(level, on, row.error !== undefined)}
      onPointerEnter={() => marked.point(index)}
      onClick={() => marked.choose(isChosen ? null : index)}
    >
      <span class="name">{level === 1 ? row.path : lastPart(row.path)}</span>
      <span class="value">{valueOf(row)}</span>
      {row.meaning !== null && <span class="meaning">{row.meaning}</span>}
      {row.error !== undefined && <span class="error">× {row.error}</span>}
    </div>
  );
}

/** The last part of a path, such as [1] or Stat. */
function lastPart(path: string): string {
  return /(?:\[\d+\]|[^.[\]]+)$/.exec(path)?.[0] ?? path;
}

function classOf(level: number, isOn: boolean, isWrong: boolean): string {
  return `field level-${Math.min(level, 6)}${isOn ? " on" : ""}${isWrong ? " wrong" : ""}`;
}

/** The value; of octets without one, their number. */
function valueOf({ value, children, span }: FlatRow["row"]): string {
  return value === "" && children.length === 0 ? `${span.size} B` : value;
}
