import {
  type BlobLike,
  type CaptureItem,
  CaptureNotes,
  CaptureReader,
  chunksOfBlob,
  isCapture,
} from "../capture/index.js";
import type { Bilingual } from "../diagnostics/index.js";
import { divide, sizesOf } from "../dump/index.js";
import { toHex } from "../runtime/wire/index.js";
import type { FrameList } from "./frame-list.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import type { ReadBlocks } from "./blocks.js";
import { readBlocks } from "./read-text.js";
import type { Overview, Progress } from "./results.js";

/** Where the frames of a file go. */
export interface Target {
  readonly protocols: readonly InspectedProtocol[];
  /** The protocols that the file may have. */
  readonly candidates: readonly InspectedProtocol[];
  readonly list: FrameList;
}

/** How reading is observed. */
export interface Observer {
  readonly report: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

/** A chunk is small enough that progress moves. */
const CHUNK = 1_048_576;
/** Larger files of text are not read. */
const MAX_TEXT = 67_108_864;

/** Reads a file. A capture goes to the list; of any other file, the blocks of bytes are returned. */
export async function openFile(target: Target, file: BlobLike, observer: Observer): Promise<Overview | ReadBlocks> {
  const beginning = await bytesOf(file, Math.min(file.size, 4096));
  if (isCapture(beginning)) return readCapture(target, file, observer);
  if (file.size > MAX_TEXT) return problem(TOO_LARGE);
  const octets = await bytesOf(file, file.size);
  const text = textIn(octets);
  if (text !== null) return readBlocks(target.candidates, text);
  const sizeAt = sizesOf(target.candidates.map(({ layouts }) => layouts));
  if (divide(sizeAt, octets).frames === 0) return problem(noInput(beginning));
  return { blocks: [{ line: 1, octets, protocol: null }], notations: [RAW], problems: [] };
}

async function bytesOf(file: BlobLike, size: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, size).arrayBuffer());
}

/** Bytes as text; null if they are not text. */
function textIn(octets: Uint8Array): string | null {
  if (octets.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

const RAW: Bilingual = { en: "raw bytes", zh: "原始字节" };
const TOO_LARGE: Bilingual = {
  en: "The file is not a capture, and larger than 64 MiB. Split it.",
  zh: "文件不是抓包文件，且超过64 MiB。请拆分。",
};

function noInput(beginning: Uint8Array): Bilingual {
  const hex = toHex(beginning.subarray(0, 8));
  return {
    en: `The file is not a capture, a text or frames: it begins with the bytes ${hex}. Drop a pcap or pcapng file, or a dump.`,
    zh: `文件既不是抓包文件，也不是文本或帧：它以字节${hex}开头。请拖入pcap或pcapng文件，或十六进制转储。`,
  };
}

function problem(text: Bilingual): ReadBlocks {
  return { blocks: [], notations: [], problems: [text] };
}

async function readCapture(target: Target, file: BlobLike, { report, isCancelled }: Observer): Promise<Overview> {
  const reader = new CaptureReader(target.candidates);
  const adder = new CapturedFrames(target);
  let read = 0;
  for await (const chunk of chunksOfBlob(file, CHUNK)) {
    adder.add(reader.push(chunk));
    read += chunk.length;
    if (isCancelled() || reader.problem !== null) break;
    report({ ...adder.overview(reader, false), read, total: file.size });
  }
  adder.add(reader.end());
  return adder.overview(reader, true);
}

/** Adds what a capture holds to the list. */
class CapturedFrames {
  readonly #list: FrameList;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #notes = new CaptureNotes(HINT);
  readonly #sentences: Bilingual[] = [];

  constructor({ protocols, list }: Target) {
    this.#list = list;
    this.#indexes = new Map(protocols.map(({ id }, index) => [id, index]));
  }

  add(items: readonly CaptureItem[]): void {
    for (const item of items) {
      const sentence = this.#notes.sentenceFor(item);
      if (sentence !== null) this.#sentences.push(sentence);
      if (item.kind !== "protocol" && item.kind !== "foreign") this.#add(item);
    }
  }

  #add(item: Exclude<CaptureItem, { readonly kind: "protocol" | "foreign" }>): void {
    const { kind, stream, source, destination, mark } = item;
    const octets = "octets" in item ? item.octets : NO_OCTETS;
    this.#list.add({
      kind,
      octets,
      size: "octets" in item ? octets.length : item.size,
      protocol: this.#indexes.get(item.protocol) ?? 0,
      stream,
      direction: this.#list.directionOf(stream, source, destination),
      time: mark.time,
      place: mark.number,
    });
  }

  overview({ counts, problem: fileProblem }: CaptureReader, isDone: boolean): Overview {
    const summary = isDone ? this.#notes.summary(counts) : [];
    return {
      frames: this.#list.count,
      isCapture: true,
      protocol: null,
      notes: [...this.#sentences, ...summary],
      problems: fileProblem === null ? [] : [fileProblem.text],
      isDone,
    };
  }
}

const NO_OCTETS = new Uint8Array();

/** What to do if several protocols fit. */
const HINT: Bilingual = { en: "Select one above", zh: "可在上方指定" };
