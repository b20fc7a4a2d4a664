import type { Block, Context } from "./block.js";
import { DumpPacket } from "./dump-packet.js";
import { type DumpLine, parseDumpLine, showsBytes, wrongColumn } from "./dump-line.js";
import { isWhole } from "./frame-sizes.js";
import { isHeading, withoutPrefix } from "./headings.js";
import type { Item } from "./notation.js";
import { PacketStreams } from "./packet-streams.js";
import * as problems from "./problems.js";

/** Reads the lines of a dump with offsets. An offset of zero begins the next packet. */
export class OffsetDump implements Block {
  private readonly streams: PacketStreams;
  private readonly context: Context;
  private readonly first: DumpLine;
  private packet: DumpPacket | null = null;
  /** The rest of a packet after an error is skipped. */
  private isBroken = false;

  constructor(first: DumpLine, context: Context) {
    this.first = first;
    this.context = context;
    this.streams = new PacketStreams(first.notation, context.sizeAt);
  }

  push(line: string, number: number): readonly Item[] | null {
    if (line.trim() === "" || isHeading(line)) return this.endPacket();
    const parsed = findDumpLine(line, ({ notation, isWords }) => {
      return notation === this.first.notation && isWords === this.first.isWords;
    });
    if (parsed !== null) return this.add(parsed, number);
    const isOtherDump = findDumpLine(line, ({ offset }) => isZero(offset)) !== null;
    return isOtherDump ? null : this.pushOther(line, number);
  }

  end() {
    return { items: [...this.endPacket(), ...this.streams.end()], again: [] };
  }

  private add(parsed: DumpLine, number: number): readonly Item[] {
    const isStart = isZero(parsed.offset) || (this.packet === null && !this.isBroken);
    if (this.isBroken && !isStart) return [];
    const ended = isStart ? this.endPacket() : [];
    const reversed = isReversed(parsed);
    this.packet ??= new DumpPacket(parsed, number);
    const problem = reversed ? problems.reversedGroups(number) : this.packet.add(parsed, number);
    return problem === null ? ended : [...ended, ...this.broken(problem)];
  }

  /** Handles the lines of a dump that have no bytes. */
  private pushOther(line: string, number: number): readonly Item[] | null {
    const column = wrongColumn(line);
    if (this.isBroken) return column > 0 || isMark(line) ? [] : null;
    if (this.packet === null) return null;
    if (isMark(line)) return this.pushMark(this.packet, line.trim(), number);
    return column === 0 ? null : this.broken(problems.wrongCharacter(number, column, line[column - 1] ?? ""));
  }

  /** Reads `*`, or the offset after the last byte. */
  private pushMark(packet: DumpPacket, text: string, number: number): readonly Item[] {
    const isRepeat = text === "*";
    const problem = isRepeat ? packet.repeat(number) : packet.endAt(text, number, this.first.isWords);
    if (problem !== null) return this.broken(problem);
    return isRepeat ? [] : this.endPacket();
  }

  private broken(problem: Item): Item[] {
    this.isBroken = true;
    this.packet = null;
    return [problem];
  }

  private endPacket(): readonly Item[] {
    const { packet } = this;
    this.packet = null;
    this.isBroken = false;
    if (packet === null) return [];
    const problem = packet.unfinished();
    if (problem !== null) return [problem];
    const octets = packet.octets();
    if (this.isReversedDump(octets)) return [problems.reversedGroups(packet.line)];
    return this.first.isWords ? [this.fromWords(octets, packet)] : this.streams.add(octets, packet.line);
  }

  /** Whether only the bytes that xxd -e reversed in each group are frames. */
  private isReversedDump(octets: Uint8Array): boolean {
    const { sizeAt } = this.context;
    const isPossible = this.first.notation === "xxd" && octets.length % 4 === 0;
    return isPossible && !isWhole(sizeAt, octets) && isWhole(sizeAt, reversedInGroups(octets));
  }

  /** Words have the byte order of the machine that wrote the dump. The order in which they are frames is taken. */
  private fromWords(octets: Uint8Array, { line, size }: DumpPacket): Item {
    const { notation } = this.first;
    const little = swapped(octets).subarray(0, size);
    const big = octets.subarray(0, size);
    const { sizeAt, from } = this.context;
    const [isLittle, isBig] = [isWhole(sizeAt, little), isWhole(sizeAt, big)];
    if (isLittle && !isBig) return { kind: "bytes", line, notation, octets: little, instead: "big-endian words" };
    if (isBig && !isLittle) return { kind: "bytes", line, notation, octets: big, instead: "little-endian words" };
    if (from === notation) return { kind: "bytes", line, notation, octets: little };
    return problems.ambiguous(line, "little-endian words", "big-endian words");
  }
}

/** Whether an offset is that of the first byte. */
function isZero(offset: string): boolean {
  return /^0+$/.test(offset);
}

/** Whether a line is `*`, or an offset without bytes. */
function isMark(line: string): boolean {
  return /^(?:\*|[0-9a-f]{6,8})$/i.test(line.trim());
}

/** Returns the line of a dump in a line, with or without the prefix of a log; null for other text. */
export function findDumpLine(line: string, isWanted: (parsed: DumpLine) => boolean): DumpLine | null {
  for (const text of [line, ...withoutPrefix(line)]) {
    const parsed = parseDumpLine(text);
    if (parsed !== null && isWanted(parsed)) return parsed;
  }
  return null;
}

/** Whether xxd -e reversed the groups: the characters are those of the bytes in the other order. */
function isReversed({ notation, octets, text }: DumpLine): boolean {
  if (notation !== "xxd" || octets.length % 4 !== 0 || !/[^.\s]/.test(text) || showsBytes(text, octets)) return false;
  return showsBytes(text, reversedInGroups(octets));
}

/** Reverses the bytes of each group of four. */
function reversedInGroups(octets: Uint8Array): Uint8Array {
  return octets.map((_, index) => octets[(index & ~3) + 3 - (index & 3)] ?? 0);
}

function swapped(octets: Uint8Array): Uint8Array {
  return octets.map((_, index) => octets[index ^ 1] ?? 0);
}
