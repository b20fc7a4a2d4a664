import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FrameDetail, ReportRow } from "../../../../inspector/index.js";
import type { Parts } from "../workbench.js";

interface EditBoxProps {
  readonly parts: Parts;
  readonly detail: FrameDetail;
  /** The chosen field; null without one. */
  readonly row: ReportRow | null;
  /** The path of the field that is changed; null if none is. */
  readonly editing: string | null;
  readonly setEditing: (path: string | null) => void;
}

/** A button that changes the chosen value, and the box for the new one. */
export function EditBox({ parts, detail, row, editing, setEditing }: EditBoxProps): JSX.Element | null {
  const { words, page, ready, inspector } = parts;
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const isEditing = row !== null && editing === row.path;
  useEffect(() => {
    if (isEditing) box.current?.select();
  }, [isEditing]);
  useEffect(() => {
    setText(row === null ? "" : editable(row, detail.octets));
    setError(null);
  }, [row]);
  if (row === null || row.children.length > 0) return null;
  if (!isEditing)
    return (
      <button type="button" class="edit" onClick={() => setEditing(row.path)}>
        {words.edit}: {row.path}
      </button>
    );
  const apply = async (): Promise<void> => {
    const problem = await ready.engine.call("edit", { index: detail.index, path: row.path, text });
    setError(problem?.[page.language] ?? null);
    if (problem !== null) return;
    setEditing(null);
    inspector.refresh();
  };
  return (
    <form
      class="edit-box"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <label>
        <span>{words.editValue(row.path)}</span>
        <input
          value={text}
          ref={box}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={({ key }) => key === "Escape" && setEditing(null)}
        />
      </label>
      <button type="submit">{words.apply}</button>
      {error !== null && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}

/** The value as it is written in wire JSON: a number, a text without quotes, or bytes in hexadecimal. */
function editable({ kind, value, span }: ReportRow, octets: Uint8Array): string {
  if (kind === "octets" || kind === "content") return hexOf(octets.subarray(span.offset, span.offset + span.size));
  const [text = ""] = /^(?:"(?:[^"\\]|\\.)*"|\S+)/.exec(value) ?? [];
  if (!text.startsWith('"')) return text;
  const parsed: unknown = JSON.parse(text);
  return String(parsed);
}

function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
