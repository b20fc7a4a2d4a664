import { dataViewOf } from "../../runtime/wire/index.js";
import type { CapturedPacket } from "./captured-packet.js";
import type { ChunkBuffer } from "./chunk-buffer.js";
import { brokenFile, type FileProblem, unknownVersion } from "./file-problem.js";
import { type CaptureInterface, readInterface } from "./interface-block.js";
import { type FormatReader, MAX_PACKET } from "./pcap.js";
import { microsecondsOf } from "./time-resolution.js";

/** The first four bytes, the same in both byte orders. */
export const SECTION_HEADER = 0x0a0d0d0a;

const BYTE_ORDER = 0x1a2b3c4d;
const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;

/** A block has its type and length before its body, and the length again after it. */
const BLOCK_HEAD = 8;
const BLOCK_FRAME = 12;

/** Reads the packets of a pcapng file. */
export class PcapngReader implements FormatReader {
  problem: FileProblem | null = null;
  number = 1;
  readonly #buffer: ChunkBuffer;
  #littleEndian = true;
  #interfaces: CaptureInterface[] = [];

  constructor(buffer: ChunkBuffer) {
    this.#buffer = buffer;
  }

  next(): CapturedPacket | null {
    for (;;) {
      const found = this.problem === null ? this.#readBlock() : null;
      if (found !== "other") return found;
    }
  }

  /** Reads a block; "other" if it is not a packet, null if it has not arrived. */
  #readBlock(): CapturedPacket | "other" | null {
    const head = this.#buffer.peek(BLOCK_FRAME);
    if (head === null || this.#buffer.isSkipping) return null;
    const type = dataViewOf(head).getUint32(0, this.#littleEndian);
    if (type === SECTION_HEADER) this.#littleEndian = dataViewOf(head).getUint32(8, true) === BYTE_ORDER;
    const length = dataViewOf(head).getUint32(4, this.#littleEndian);
    if (length < BLOCK_FRAME || length % 4 !== 0) return this.#broken(this.#buffer.offset);
    const isRead = [SECTION_HEADER, INTERFACE, OLD_PACKET, SIMPLE_PACKET, ENHANCED_PACKET].includes(type);
    if (!isRead) {
      this.#buffer.skip(length);
      return "other";
    }
    if (length > MAX_PACKET) return this.#broken(this.#buffer.offset);
    const { offset } = this.#buffer;
    const block = this.#buffer.take(length);
    if (block === null) return null;
    const body = block.subarray(BLOCK_HEAD, length - 4);
    return this.#readBody(type, body, offset);
  }

  /** Reads the body of the block at an offset of the file. */
  #readBody(type: number, body: Uint8Array, offset: number): CapturedPacket | "other" | null {
    if (type === SECTION_HEADER) return this.#readSection(body, offset);
    if (type === INTERFACE) return this.#readInterface(body, offset);
    if (type === SIMPLE_PACKET) return this.#readSimple(body, offset);
    return this.#readEnhanced(type, body, offset);
  }

  #readSection(body: Uint8Array, offset: number): "other" | null {
    if (body.length < 8) return this.#broken(offset);
    const view = dataViewOf(body);
    const major = view.getUint16(4, this.#littleEndian);
    this.#interfaces = [];
    if (major === 1) return "other";
    this.problem = unknownVersion("pcapng", `${major}.${view.getUint16(6, this.#littleEndian)}`);
    return null;
  }

  #readInterface(body: Uint8Array, offset: number): "other" | null {
    if (body.length < 8) return this.#broken(offset);
    this.#interfaces.push(readInterface(body, this.#littleEndian));
    return "other";
  }

  /** A packet without a time and with the link type of the first interface. */
  #readSimple(body: Uint8Array, offset: number): CapturedPacket | null {
    const [device] = this.#interfaces;
    if (device === undefined || body.length < 4) return this.#broken(offset);
    const size = dataViewOf(body).getUint32(0, this.#littleEndian);
    const { linkType, snapLength } = device;
    const captured = Math.min(size, body.length - 4, snapLength === 0 ? Infinity : snapLength);
    const octets = body.subarray(4, 4 + captured);
    return { number: this.number++, time: null, linkType, octets, size, offset: offset + BLOCK_HEAD + 4 };
  }

  #readEnhanced(type: number, body: Uint8Array, offset: number): CapturedPacket | null {
    if (body.length < 20) return this.#broken(offset);
    const view = dataViewOf(body);
    const littleEndian = this.#littleEndian;
    const index = type === OLD_PACKET ? view.getUint16(0, littleEndian) : view.getUint32(0, littleEndian);
    const device = this.#interfaces[index];
    const captured = view.getUint32(12, littleEndian);
    if (device === undefined || captured > body.length - 20) return this.#broken(offset);
    const [high, low] = [view.getUint32(4, littleEndian), view.getUint32(8, littleEndian)];
    return {
      number: this.number++,
      time: microsecondsOf(high, low, device.time),
      linkType: device.linkType,
      octets: body.subarray(20, 20 + captured),
      size: Math.max(captured, view.getUint32(16, littleEndian)),
      offset: offset + BLOCK_HEAD + 20,
    };
  }

  #broken(offset: number): null {
    this.problem = brokenFile(this.number, offset);
    return null;
  }
}
