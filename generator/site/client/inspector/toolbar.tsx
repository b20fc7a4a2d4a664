import type { JSX } from "preact";
import type { CopyKind } from "../../../inspector/index.js";
import type { Copying } from "./use-copy.js";
import type { Parts } from "./workbench.js";

const KINDS: readonly CopyKind[] = ["hex", "json", "typescript", "vector"];

/** The protocol, the mask and the copies. */
export function Toolbar({ parts, copy }: { readonly parts: Parts; readonly copy: Copying }): JSX.Element {
  const { words, ready, inspector } = parts;
  return (
    <div class="toolbar">
      <label>
        {words.protocol}{" "}
        <select
          value={inspector.forced ?? ""}
          onChange={({ currentTarget }) => inspector.force(currentTarget.value === "" ? null : currentTarget.value)}
        >
          <option value="">{words.automatic}</option>
          {ready.protocols.map(({ id, title }) => (
            <option value={id}>{title}</option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={inspector.isMasked}
          onChange={({ currentTarget }) => inspector.mask(currentTarget.checked)}
        />{" "}
        {words.mask}
      </label>
      <span class="copies" role="group" aria-label={words.copy}>
        {words.copy}
        {KINDS.map((kind) => (
          <button type="button" onClick={() => copy.copy(kind)}>
            {words.kindsOfCopy[kind]}
          </button>
        ))}
      </span>
      <span class="copied" role="status">
        {copy.notice}
      </span>
      {copy.byHand !== null && <textarea class="by-hand" readOnly value={copy.byHand} aria-label={words.copyByHand} />}
    </div>
  );
}
