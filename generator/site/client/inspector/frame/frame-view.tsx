import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { FrameDetail } from "../../../../inspector/index.js";
import { flatRows } from "./flat-rows.js";
import { FieldTree } from "./field-tree.js";
import { Findings } from "./findings.js";
import { HexView } from "./hex-view.js";
import { TextPanel } from "./text-panel.js";
import type { Parts } from "../workbench.js";

interface FrameViewProps {
  readonly parts: Parts;
  readonly detail: FrameDetail;
}

/** The field that is marked in the tree and in the octets: under the pointer, or else the chosen one. */
export interface Marked {
  readonly pointed: number | null;
  readonly chosen: number | null;
  readonly point: (row: number | null) => void;
  readonly choose: (row: number | null) => void;
}

/** A frame: its title, its errors, its text, the tree of its fields, and its octets. */
export function FrameView({ parts, detail }: FrameViewProps): JSX.Element {
  const { words, inspector, ready } = parts;
  const [pointed, point] = useState<number | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const rows = useMemo(() => flatRows(detail.rows), [detail]);
  const marked: Marked = { pointed, chosen, point, choose };
  const { index, message, commandId, title, partner } = detail;
  return (
    <section class="frame-pane frame-shown" aria-label={words.frame(index + 1)}>
      <h2>
        <span class="name">{message ?? words.unknown}</span> <span class="id dim">{commandId}</span>
        <span class="dim protocol-name"> {title}</span>
        {partner !== null && (
          <button type="button" class="link" onClick={() => inspector.select(partner)}>
            {words.partner(partner < index, partner + 1)}
          </button>
        )}
        {detail.isChanged && (
          <button type="button" onClick={() => void ready.engine.call("undo", index).then(inspector.refresh)}>
            {words.undo} ({words.changed})
          </button>
        )}
      </h2>
      {detail.documentation !== null && <p class="dim documentation">{detail.documentation}</p>}
      <Findings parts={parts} detail={detail} />
      {detail.text !== null && <TextPanel parts={parts} text={detail.text} />}
      <div class="tree-and-hex">
        <FieldTree parts={parts} detail={detail} rows={rows} marked={marked} />
        <HexView parts={parts} index={index} octets={detail.octets} rows={rows} marked={marked} />
      </div>
    </section>
  );
}
