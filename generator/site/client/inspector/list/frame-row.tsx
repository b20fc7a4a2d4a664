import type { JSX } from "preact";
import type { ListRow } from "../../../../inspector/index.js";
import type { Parts } from "../workbench.js";

interface FrameRowProps {
  readonly parts: Parts;
  readonly row: ListRow;
  readonly isCapture: boolean;
  readonly isSelected: boolean;
}

/** The mark of a row, in addition to its colour. */
const MARKS = { sound: "", warning: "!", error: "×" } as const;

/** A row of the list. */
export function FrameRow({ parts, row, isCapture, isSelected }: FrameRowProps): JSX.Element {
  const { words, inspector } = parts;
  const { index, soundness, sequence, size } = row;
  return (
    <div
      id={`frame-${index}`}
      role="row"
      class={`frame-row ${soundness}${row.isResponse ? " response" : ""}`}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      onClick={() => inspector.select(index)}
    >
      <span role="gridcell" class="number">
        {index + 1}
      </span>
      <span role="gridcell" class="mark" title={words.state[soundness]}>
        {MARKS[soundness]}
        <span class="hidden-text">{words.state[soundness]}</span>
      </span>
      <span role="gridcell" class="message">
        {nameOf(parts, row)}
      </span>
      <span role="gridcell" class="number dim" title={words.sequence}>
        {sequence}
      </span>
      <span role="gridcell" class="number size dim" title={words.size}>
        {size}
      </span>
      {isCapture && (
        <span role="gridcell" class="number dim time" title={row.time ?? ""}>
          {row.time?.slice(11, 23) ?? ""}
        </span>
      )}
      {isCapture && (
        <span role="gridcell" class="ends dim" title={`${row.source} → ${row.destination}`}>
          {row.source} → {row.destination}
        </span>
      )}
      <span role="gridcell" class="partner dim">
        {partnerOf(parts, row)}
      </span>
    </div>
  );
}

function nameOf({ words }: Parts, { kind, message }: ListRow): string {
  const kindName = words.kinds[kind];
  if (kindName === "") return message ?? words.unknown;
  return message === null ? kindName : `${message} (${kindName})`;
}

function partnerOf({ words }: Parts, { partner, isResponse, after }: ListRow): string {
  if (partner === null) return "";
  const time = after === null ? "" : ` ${words.after(after.toFixed(1))}`;
  return `${isResponse ? "↩" : "↪"} ${partner + 1}${time}`;
}

/** The headings of the list. */
export function FrameHead({ parts: { words }, isCapture }: Pick<FrameRowProps, "parts" | "isCapture">): JSX.Element {
  const heads = [
    ["number", words.number],
    ["mark", ""],
    ["message", words.message],
    ["number", words.sequence],
    ["number size", words.size],
    ...(isCapture
      ? [
          ["number time", words.time],
          ["ends", words.from],
        ]
      : []),
    ["partner", words.joinedWith],
  ];
  return (
    <div role="row" class="frame-row frame-head">
      {heads.map(([name, text]) => (
        <span role="columnheader" class={name}>
          {text === "" ? <span class="hidden-text">{words.stateHeading}</span> : text}
        </span>
      ))}
    </div>
  );
}
