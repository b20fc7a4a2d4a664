import { dataViewOf } from "../../runtime/wire/index.js";
import type { CapturedPacket } from "./captured-packet.js";
import type { ChunkBuffer } from "./chunk-buffer.js";
import { brokenFile, type FileProblem, unknownVersion } from "./file-problem.js";

/** The size of the file header, and of the header of each packet. */
const FILE_HEADER = 24;
const PACKET_HEADER = 16;

/** Larger packets do not exist: tcpdump captures at most 256 KiB. */
export const MAX_PACKET = 16_777_216;

const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;

/** Reads a format of captures from a buffer. */
export interface FormatReader {
  /** Reads the next packet; null if it has not arrived, or after a problem. */
  next(): CapturedPacket | null;
  readonly problem: FileProblem | null;
  /** The number of the packet that is read next. */
  readonly number: number;
}

/** How a capture was written. */
interface PcapFormat {
  readonly littleEndian: boolean;
  readonly isNano: boolean;
}

/** Recognizes pcap by its first four bytes: either byte order, microseconds or nanoseconds. */
export function pcapFormat(magic: Uint8Array): PcapFormat | null {
  const view = dataViewOf(magic);
  for (const littleEndian of [false, true]) {
    const number = view.getUint32(0, littleEndian);
    if (number === MICROSECONDS || number === NANOSECONDS) return { littleEndian, isNano: number === NANOSECONDS };
  }
  return null;
}

/** Reads the packets of a pcap file. */
export class PcapReader implements FormatReader {
  problem: FileProblem | null = null;
  number = 1;
  readonly #buffer: ChunkBuffer;
  readonly #format: PcapFormat;
  #linkType: number | null = null;

  constructor(buffer: ChunkBuffer, format: PcapFormat) {
    this.#buffer = buffer;
    this.#format = format;
  }

  next(): CapturedPacket | null {
    if (this.problem !== null || !this.#readHeader()) return null;
    const { littleEndian, isNano } = this.#format;
    const head = this.#buffer.peek(PACKET_HEADER);
    if (head === null) return null;
    const view = dataViewOf(head);
    const captured = view.getUint32(8, littleEndian);
    if (captured > MAX_PACKET) {
      this.problem = brokenFile(this.number, this.#buffer.offset);
      return null;
    }
    if (this.#buffer.available < PACKET_HEADER + captured) return null;
    const [seconds, fraction] = [view.getUint32(0, littleEndian), view.getUint32(4, littleEndian)];
    const size = Math.max(captured, view.getUint32(12, littleEndian));
    this.#buffer.take(PACKET_HEADER);
    const { offset } = this.#buffer;
    const octets = this.#buffer.take(captured) ?? head.subarray(0, 0);
    const time = seconds * 1_000_000 + (isNano ? Math.floor(fraction / 1000) : fraction);
    return { number: this.number++, time, linkType: this.#linkType ?? 0, octets, size, offset };
  }

  #readHeader(): boolean {
    if (this.#linkType !== null) return true;
    const head = this.#buffer.take(FILE_HEADER);
    if (head === null) return false;
    const view = dataViewOf(head);
    const { littleEndian } = this.#format;
    const major = view.getUint16(4, littleEndian);
    // The upper bits say whether frames have a check sum.
    this.#linkType = view.getUint32(20, littleEndian) & 0xffff;
    if (major !== 2) this.problem = unknownVersion("pcap", `${major}.${view.getUint16(6, littleEndian)}`);
    return this.problem === null;
  }
}
