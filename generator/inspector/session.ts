import { type BlobLike } from "../capture/index.js";
import type { Bilingual, Language } from "../diagnostics/index.js";
import { framesIn } from "../dump/index.js";
import { maskFrame } from "../report/index.js";
import { copyOf } from "./copies.js";
import { detailOf } from "./frame-detail.js";
import { FrameList } from "./frame-list.js";
import { guessProtocol } from "./guess.js";
import { otherProtocol } from "./guess-words.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import { editFrame } from "./edit.js";
import { openFile } from "./open-file.js";
import type { Block } from "./blocks.js";
import { readBlocks } from "./read-text.js";
import type { CopyKind, FrameDetail, ListRow, Overview, Progress } from "./results.js";

/** Nothing was opened. */
const NOTHING: Overview = { frames: 0, isCapture: false, protocol: null, notes: [], problems: [], isDone: true };

/** What the inspector shows: the frames of one input. */
export class Session {
  readonly #protocols: readonly InspectedProtocol[];
  #list: FrameList;
  #overview: Overview = NOTHING;
  /** Changed with each input, so that reading the former one ends. */
  #turn = 0;

  constructor(protocols: readonly InspectedProtocol[]) {
    this.#protocols = protocols;
    this.#list = new FrameList(protocols);
  }

  /** Reads a text in any notation. `forced` is the id of a protocol; null to guess it. */
  openText(text: string, forced: string | null): Overview {
    this.#turn++;
    const candidates = this.#candidates(forced);
    return this.#show(readBlocks(candidates, text), forced);
  }

  /** Reads a file: a capture, bytes or text. Returns null if another input was opened before its end. */
  async openFile(
    file: BlobLike,
    forced: string | null,
    report: (progress: Progress) => void,
  ): Promise<Overview | null> {
    const turn = ++this.#turn;
    const list = new FrameList(this.#protocols);
    this.#list = list;
    this.#overview = NOTHING;
    const opened = await openFile({ protocols: this.#protocols, candidates: this.#candidates(forced), list }, file, {
      report: (progress) => {
        this.#overview = progress;
        report(progress);
      },
      isCancelled: () => turn !== this.#turn,
    });
    if (turn !== this.#turn) return null;
    if ("blocks" in opened) return this.#show(opened, forced);
    this.#overview = opened;
    return opened;
  }

  /** Ends reading. What was read stays. */
  cancel(): Overview {
    this.#turn++;
    return { ...this.#overview, isDone: true };
  }

  rows(from: number, count: number): readonly ListRow[] {
    return this.#list.rows(from, count);
  }

  /** A frame in all its details; null without one. */
  frame(index: number, language: Language, isMasked: boolean): FrameDetail | null {
    const stored = this.#list.store.at(index);
    const protocol = this.#list.protocolOf(index);
    if (stored === null || protocol === null) return null;
    const partner = this.#list.store.partnerOf(index);
    const detail = detailOf(protocol, stored.octets.slice(), language, isMasked);
    return { index, kind: stored.kind, partner, isChanged: this.#list.store.isChanged(index), ...detail };
  }

  /** A frame as text for the clipboard; null if it has none. */
  copy(
    index: number,
    kind: CopyKind,
    options: { readonly isMasked: boolean; readonly packageName: string },
  ): string | null {
    const protocol = this.#list.protocolOf(index);
    if (protocol === null) return null;
    const octets = this.#list.store.octetsAt(index);
    return copyOf(protocol, options.isMasked ? maskFrame(protocol, octets) : octets, kind, options.packageName);
  }

  /** Changes a value of a frame. Returns why the value does not fit; null if it does. */
  edit(index: number, path: string, text: string): Bilingual | null {
    const protocol = this.#list.protocolOf(index);
    if (protocol === null) return null;
    const { store } = this.#list;
    const { octets, error } = editFrame(protocol, store.octetsAt(index), path, text);
    if (octets !== null) store.change(index, octets);
    return error;
  }

  /** Undoes the last change of a frame. */
  undo(index: number): void {
    this.#list.store.undo(index);
  }

  #candidates(forced: string | null): readonly InspectedProtocol[] {
    return forced === null ? this.#protocols : this.#protocols.filter(({ id }) => id === forced);
  }

  #show({ blocks, notations, problems }: ReturnType<typeof readBlocks>, forced: string | null): Overview {
    const list = new FrameList(this.#protocols);
    this.#list = list;
    const unnamed = blocks.filter(({ protocol }) => protocol === null).map(({ octets }) => octets);
    const guess = guessProtocol(this.#candidates(forced), unnamed);
    const main = guess.protocol ?? blocks[0]?.protocol ?? null;
    const mixed = blocks.flatMap((block) => this.#add(block, main, forced));
    const read = notations.length === 0 ? [] : [readAs(notations)];
    const reasons = forced === null && guess.protocol !== null ? [guess.reason] : [];
    this.#overview = {
      frames: list.count,
      isCapture: false,
      protocol: main === null ? null : { id: main.id, title: main.protocol.title },
      notes: [...read, ...reasons, ...mixed.slice(0, MAX_MIXED)],
      problems: blocks.length === 0 && problems.length === 0 ? [EMPTY] : problems,
      isDone: true,
    };
    return this.#overview;
  }

  /** Adds the frames of a block. Returns a sentence if only another protocol fits it. */
  #add({ line, octets, protocol: named }: Block, main: InspectedProtocol | null, forced: string | null) {
    let protocol = named ?? main;
    if (protocol === null) return [];
    const own = forced === null && named === null ? this.#fitting(protocol, octets) : null;
    protocol = own ?? protocol;
    const index = this.#protocols.indexOf(protocol);
    for (const { frame } of framesIn(protocol.layouts, octets)) {
      const { length: size } = frame;
      const facts = { protocol: index, stream: 0, direction: 2, time: null, place: line } as const;
      this.#list.add({ kind: "frame", octets: frame, size, ...facts });
    }
    return own === null ? [] : [otherProtocol(line, own, main?.protocol.title ?? "")];
  }

  /** The protocol that fits a block that the main one does not fit; null without one, or no need. */
  #fitting(main: InspectedProtocol, octets: Uint8Array): InspectedProtocol | null {
    if (guessProtocol([main], [octets]).fits) return null;
    const { protocol, fits } = guessProtocol(this.#protocols, [octets]);
    return fits && protocol !== main ? protocol : null;
  }
}

const MAX_MIXED = 20;

const EMPTY = { en: "There are no bytes in this input.", zh: "输入中没有字节。" };

function readAs(notations: readonly { readonly en: string; readonly zh: string }[]) {
  return {
    en: `Read as ${notations.map(({ en }) => en).join(", ")}.`,
    zh: `识别为${notations.map(({ zh }) => zh).join("、")}。`,
  };
}
