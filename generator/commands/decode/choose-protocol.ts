import type { Bilingual } from "../../diagnostics/index.js";
import type { Codec } from "../project/open-codec.js";
import { hexToBytes, withoutMarks } from "../terminal/hex.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import type { InputItem, ItemWork } from "./read-items.js";
import { type Candidate, evidenceInWords, evidenceOf, OtherVersions } from "./version-evidence.js";

/** Work on items whose protocol follows from the first frames. */
export interface ChoosingWork {
  readonly work: ItemWork;
  /** Reports items that only another protocol fits. Throws a UsageError if there was no item. */
  readonly finish: () => void;
}

interface Choice {
  readonly work: ItemWork;
  readonly others: OtherVersions;
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
  let chosen: Choice | null = null;
  let beforeChoice: ItemWork | null = null;
  const choose = (octets: Uint8Array, number: number): Choice => {
    const { id, codec } = onlyFitting(candidates, octets, number, terminal);
    terminal.err(`${usedInWords(id, number)[terminal.language]}\n`);
    return { work: workOf(codec), others: new OtherVersions(id, candidates) };
  };
  const item: ItemWork["item"] = (found, out) => {
    const octets = chosen === null ? bytesIn(found) : null;
    if (octets !== null) chosen = choose(octets, found.line);
    if (chosen !== null) return workOfChoice(chosen, found, out);
    beforeChoice ??= candidates[0] === undefined ? null : workOf(candidates[0].codec);
    return beforeChoice?.item(found, out) ?? false;
  };
  return {
    work: { item, quick: (line) => chosen?.work.quick(line) ?? null },
    finish: () => {
      if (chosen === null && beforeChoice === null) throw selectOneOf(candidates, { en: "", zh: "" });
      for (const words of chosen?.others.inWords() ?? []) terminal.err(`${words[terminal.language]}\n`);
    },
  };
}

type ItemFunction = ItemWork["item"];

function workOfChoice({ work, others }: Choice, ...[found, out]: Parameters<ItemFunction>): boolean {
  const isValid = work.item(found, out);
  const octets = isValid ? null : bytesIn(found);
  if (octets !== null) others.add(octets, found.line);
  return isValid;
}

/** Returns the bytes of an item; null if it has none. */
function bytesIn(found: InputItem): Uint8Array | null {
  if (found.kind === "bytes") return found.octets;
  const octets = found.kind === "line" ? hexToBytes(withoutMarks(found.text)) : null;
  return octets === null || octets.length === 0 ? null : octets;
}

/** Of protocols in which all frames are valid, one that also defines all messages is preferred. */
function onlyFitting(
  candidates: readonly Candidate[],
  octets: Uint8Array,
  line: number,
  terminal: Terminal,
): Candidate {
  const evidence = evidenceOf(candidates, octets);
  const valid = evidence.filter(({ accepts }) => accepts);
  const known = evidence.filter(({ fits }) => fits);
  const fitting = known.length === 1 ? known : valid;
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (fitting.length > 0)
    throw selectOneOf(fitting, { en: ` These fit line ${line}.`, zh: `第${line}行与它们都相符。` });
  terminal.err(evidenceInWords(evidence)?.[terminal.language] ?? "");
  throw selectOneOf(candidates, { en: ` None fits line ${line}.`, zh: `第${line}行与它们都不相符。` });
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
