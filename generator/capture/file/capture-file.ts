import { dataViewOf, toHex } from "../../runtime/wire/index.js";
import type { CapturedPacket } from "./captured-packet.js";
import { ChunkBuffer } from "./chunk-buffer.js";
import { COMPRESSED, cutFile, EMPTY, type FileProblem, notCapture } from "./file-problem.js";
import { type FormatReader, pcapFormat, PcapReader } from "./pcap.js";
import { PcapngReader, SECTION_HEADER } from "./pcapng.js";

/** Bytes that are needed to recognize a format. */
const RECOGNIZED_BY = 4;

/** Whether bytes begin like a capture: pcap or pcapng, also compressed by gzip. */
export function isCapture(beginning: Uint8Array): boolean {
  if (beginning.length < RECOGNIZED_BY) return false;
  return isGzip(beginning) || pcapFormat(beginning) !== null || isPcapng(beginning);
}

function isPcapng(beginning: Uint8Array): boolean {
  return dataViewOf(beginning).getUint32(0) === SECTION_HEADER;
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Reads the packets of a capture from chunks of the file, of any size. */
export class CaptureFile {
  readonly #buffer = new ChunkBuffer();
  #reader: FormatReader | null = null;
  #problem: FileProblem | null = null;

  /** Why reading ended before the end of the file; null if it has not. */
  get problem(): FileProblem | null {
    return this.#problem ?? this.#reader?.problem ?? null;
  }

  /** Reads the packets that a chunk ends. They are views into the chunk, which must not change as long as they are used. */
  *push(chunk: Uint8Array): Generator<CapturedPacket> {
    if (this.problem !== null) return;
    this.#buffer.push(chunk);
    this.#reader ??= this.#recognize();
    if (this.#reader === null) return;
    for (let packet = this.#reader.next(); packet !== null; packet = this.#reader.next()) yield packet;
  }

  /** Ends the file. The problem is set if it ends in the middle of a packet. */
  end(): void {
    if (this.problem !== null) return;
    const { available, offset, isSkipping } = this.#buffer;
    if (this.#reader === null) this.#problem = this.#unrecognized();
    else if (available > 0 || isSkipping) this.#problem = cutFile(this.#reader.number, offset);
  }

  #recognize(): FormatReader | null {
    const beginning = this.#buffer.peek(RECOGNIZED_BY);
    if (beginning === null) return null;
    const format = pcapFormat(beginning);
    if (format !== null) return new PcapReader(this.#buffer, format);
    if (isPcapng(beginning)) return new PcapngReader(this.#buffer);
    this.#problem = isGzip(beginning) ? COMPRESSED : notCapture(toHex(beginning));
    return null;
  }

  #unrecognized(): FileProblem {
    const beginning = this.#buffer.peek(this.#buffer.available);
    return beginning === null || beginning.length === 0 ? EMPTY : notCapture(toHex(beginning));
  }
}
