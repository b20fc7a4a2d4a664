import type { Bilingual } from "../../diagnostics/index.js";
import { readFrameSpans } from "../../runtime/interpreter/index.js";
import type { Codec } from "../project/open-codec.js";
import { hexToBytes, withoutMarks } from "../terminal/hex.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import { framesIn } from "./frame-report.js";
import type { InputItem, ItemWork } from "./read-items.js";

/** A protocol that the frames may belong to. */
export interface Candidate {
  readonly id: string;
  readonly codec: Codec;
}

/** Work on items whose protocol follows from the first frames. */
export interface ChoosingWork {
  readonly work: ItemWork;
  /** Throws a UsageError if there was no item. */
  readonly requireItem: () => void;
}

/**
 * Returns work that selects the protocol at the first item with bytes: the only one in which all frames of the item are
 * valid. Throws a UsageError if several or none fit. Earlier items are errors in every protocol.
 */
export function chooseOnFirstFrame(
  candidates: readonly Candidate[],
  terminal: Terminal,
  workOf: (codec: Codec) => ItemWork,
): ChoosingWork {
  let chosen: ItemWork | null = null;
  let beforeChoice: ItemWork | null = null;
  const choose = (octets: Uint8Array, number: number): ItemWork => {
    const { id, codec } = onlyFitting(candidates, octets, number);
    terminal.err(`${usedInWords(id, number)[terminal.language]}\n`);
    return workOf(codec);
  };
  const item: ItemWork["item"] = (found, out) => {
    const octets = chosen === null ? bytesIn(found) : null;
    if (octets !== null) chosen = choose(octets, found.line);
    beforeChoice ??= candidates[0] === undefined ? null : workOf(candidates[0].codec);
    return (chosen ?? beforeChoice)?.item(found, out) ?? false;
  };
  return {
    work: { item, quick: (line) => chosen?.quick(line) ?? null },
    requireItem: () => {
      if (chosen === null && beforeChoice === null) throw selectOneOf(candidates, { en: "", zh: "" });
    },
  };
}

/** Returns the bytes of an item; null if it has none. */
function bytesIn(found: InputItem): Uint8Array | null {
  if (found.kind === "bytes") return found.octets;
  const octets = found.kind === "line" ? hexToBytes(withoutMarks(found.text)) : null;
  return octets === null || octets.length === 0 ? null : octets;
}

/** Of protocols in which all frames are valid, one that also defines all messages is preferred. */
function onlyFitting(candidates: readonly Candidate[], octets: Uint8Array, line: number): Candidate {
  const valid = candidates.filter(({ codec }) => readingsOf(codec, octets).every(({ error }) => error === null));
  const known = valid.filter(({ codec }) => readingsOf(codec, octets).every(({ message }) => message !== null));
  const fitting = known.length === 1 ? known : valid;
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (fitting.length === 0)
    throw selectOneOf(candidates, { en: ` None fits line ${line}.`, zh: `第${line}行与它们都不相符。` });
  throw selectOneOf(fitting, { en: ` These fit line ${line}.`, zh: `第${line}行与它们都相符。` });
}

function readingsOf({ layouts }: Codec, octets: Uint8Array) {
  return [...framesIn(layouts, octets)].map(({ frame }) => readFrameSpans(layouts, frame));
}

function selectOneOf(candidates: readonly Candidate[], reason: Bilingual): UsageError {
  const ids = candidates.map(({ id }) => id);
  return new UsageError({
    en: `Select a protocol with --protocol: ${ids.join(", ")}.${reason.en}`,
    zh: `请用--protocol选择协议：${ids.join("、")}。${reason.zh}`,
  });
}

function usedInWords(id: string, line: number): Bilingual {
  return {
    en: `Using ${id}, the only protocol that fits line ${line}. Select another with --protocol.`,
    zh: `使用${id}：只有此协议与第${line}行相符。可用--protocol另选。`,
  };
}
