import type { Bilingual } from "../../diagnostics/index.js";
import type { Codec } from "../project/open-codec.js";
import { hexToBytes, withoutMarks } from "../../dump/index.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import type { InputItem, ItemWork } from "./read-items.js";
import {
  type Candidate,
  evidenceInWords,
  evidenceOf,
  fittingOf,
  onlyFitting,
  OtherVersions,
} from "../../report/index.js";

/** A candidate with its codec. */
export interface OpenCandidate extends Candidate {
  readonly codec: Codec;
}

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

/** The maximum number of items that wait for one that decides. */
const MAX_HELD = 1000;

/** Items that do not decide the protocol: all are processed when one does. */
class HeldItems {
  readonly #items: InputItem[] = [];
  /** The first item with bytes. */
  #first: { readonly octets: Uint8Array; readonly line: number } | null = null;

  get first() {
    return this.#first;
  }

  get isFull(): boolean {
    return this.#items.length >= MAX_HELD;
  }

  add(item: InputItem, octets: Uint8Array | null): void {
    this.#items.push(item);
    if (octets !== null) this.#first ??= { octets, line: item.line };
  }

  /** Returns the items and forgets them. */
  take(): readonly InputItem[] {
    return this.#items.splice(0);
  }
}

/**
 * Returns work that selects the protocol at the first item with bytes that only one protocol fits: all frames of the item
 * are valid in it. Items before it that several or none fit, such as a login, wait for it. Throws a UsageError if no item
 * decides, or 1000 do not. Earlier items without bytes are errors in every protocol.
 */
export function chooseOnFirstFrame(
  candidates: readonly OpenCandidate[],
  terminal: Terminal,
  workOf: (codec: Codec) => ItemWork,
): ChoosingWork {
  const choosing = new Choosing(candidates, terminal, workOf);
  return {
    work: {
      item: (found, out) => choosing.item(found, out),
      quick: (line) => choosing.choice?.work.quick(line) ?? null,
    },
    finish: () => choosing.finish(),
  };
}

class Choosing {
  choice: Choice | null = null;
  readonly #candidates: readonly OpenCandidate[];
  readonly #terminal: Terminal;
  readonly #workOf: (codec: Codec) => ItemWork;
  readonly #held = new HeldItems();
  #before: ItemWork | null = null;

  constructor(candidates: readonly OpenCandidate[], terminal: Terminal, workOf: (codec: Codec) => ItemWork) {
    this.#candidates = candidates;
    this.#terminal = terminal;
    this.#workOf = workOf;
  }

  item(...[found, out]: Parameters<ItemFunction>): boolean {
    if (this.choice !== null) return workOfChoice(this.choice, found, out);
    const octets = bytesIn(found);
    if (octets === null && this.#held.first === null) return this.#earlier(found, out);
    const only = octets === null ? null : onlyFitting(this.#candidates, octets);
    if (only === null) return this.#hold(found, octets);
    const choice = this.#choose(only, found.line);
    this.choice = choice;
    return [...this.#held.take(), found].map((each) => workOfChoice(choice, each, out)).every(Boolean);
  }

  #earlier(...[found, out]: Parameters<ItemFunction>): boolean {
    const [any] = this.#candidates;
    this.#before ??= any === undefined ? null : this.#workOf(any.codec);
    return this.#before?.item(found, out) ?? false;
  }

  #hold(found: InputItem, octets: Uint8Array | null): boolean {
    this.#held.add(found, octets);
    if (this.#held.isFull) throw undecided(this.#candidates, this.#held, this.#terminal);
    return true;
  }

  #choose({ id, codec }: OpenCandidate, line: number): Choice {
    const isLater = this.#held.first !== null;
    showMessage(this.#terminal, usedInWords(id, line, isLater)[this.#terminal.language]);
    return { work: this.#workOf(codec), others: new OtherVersions(id, this.#candidates) };
  }

  finish(): void {
    const isUndecided = this.choice === null && (this.#held.first !== null || this.#before === null);
    if (isUndecided) throw undecided(this.#candidates, this.#held, this.#terminal);
    for (const words of this.choice?.others.inWords() ?? [])
      showMessage(this.#terminal, words[this.#terminal.language]);
  }
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

/** The error if no item decides. It describes the first item with bytes, and prints how its frames fit. */
function undecided(candidates: readonly OpenCandidate[], { first }: HeldItems, terminal: Terminal): UsageError {
  if (first === null) return selectOneOf(candidates, { en: "", zh: "" });
  const { octets, line } = first;
  const evidence = evidenceOf(candidates, octets);
  const fitting = fittingOf(evidence);
  if (fitting.length > 0)
    return selectOneOf(fitting, { en: ` These fit line ${line}.`, zh: `第${line}行与它们都相符。` });
  terminal.err(evidenceInWords(evidence)?.[terminal.language] ?? "");
  return selectOneOf(candidates, { en: ` None fits line ${line}.`, zh: `第${line}行与它们都不相符。` });
}

function selectOneOf(candidates: readonly Candidate[], reason: Bilingual): UsageError {
  const ids = candidates.map(({ id }) => id);
  return new UsageError({
    en: `Select a protocol with --protocol: ${ids.join(", ")}.${reason.en}`,
    zh: `请用--protocol选择协议：${ids.join("、")}。${reason.zh}`,
  });
}

function usedInWords(id: string, line: number, isLater: boolean): Bilingual {
  const before = isLater
    ? { en: " The frames before it fit several protocols or none.", zh: "此前的帧与多个协议相符，或都不相符。" }
    : { en: "", zh: "" };
  return {
    en: `Using ${id}, the only protocol that fits line ${line}.${before.en} Select another with --protocol.`,
    zh: `使用${id}：只有此协议与第${line}行相符。${before.zh}可用--protocol另选。`,
  };
}
