import { hexToBytes } from "../../dump/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import type { RecordedOctets, RecordingHead } from "../simulate/recording.js";

/** A side of a connection. */
export type RecordedSide = RecordedOctets["side"];

/** Bytes that a side wrote. */
export interface RecordedWrite {
  readonly side: RecordedSide;
  readonly octets: Uint8Array;
}

/** One connection of a recording. */
export interface Recording {
  readonly protocol: string;
  readonly link: string;
  readonly writes: readonly RecordedWrite[];
}

/** Reads a connection of a recording. Throws a UsageError for a line that is not part of one. */
export async function readRecording(file: string, connection: number | null, terminal: Terminal): Promise<Recording> {
  const [head, ...others] = await valuesIn(file, terminal);
  if (!isHead(head)) throw notRecording(file, 1);
  const all = others.map((value, index) => {
    if (isOctets(value)) return value;
    throw notRecording(file, index + 2);
  });
  const wanted = connection ?? all[0]?.connection ?? 1;
  const writes = all.flatMap((each) => (each.connection === wanted ? writeOf(each) : []));
  if (writes.length === 0) throw withoutConnection(file, wanted);
  return { protocol: head.protocol, link: head.link, writes };
}

/** The values of the lines, but for empty lines at the end; null for one that is not JSON. */
async function valuesIn(file: string, terminal: Terminal): Promise<readonly unknown[]> {
  const texts: string[] = [];
  for await (const lines of terminal.lines(file)) texts.push(...lines.map((line) => line ?? ""));
  while (texts.at(-1)?.trim() === "") texts.pop();
  return texts.map(parsed);
}

/** What a line writes; nothing at the end of a connection. */
function writeOf({ side, hex }: RecordedOctets): RecordedWrite[] {
  const octets = hexToBytes(hex);
  return octets === null || octets.length === 0 ? [] : [{ side, octets }];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is RecordingHead {
  return hasStrings(value, ["protocol", "link"]) && "recording" in value && value.recording === 1;
}

function isOctets(value: unknown): value is RecordedOctets {
  if (!hasStrings(value, ["hex", "side"]) || !("connection" in value) || !("side" in value)) return false;
  return typeof value.connection === "number" && (value.side === "client" || value.side === "server");
}

function hasStrings(value: unknown, keys: readonly string[]): value is object {
  return (
    typeof value === "object" && value !== null && keys.every((key) => typeof Reflect.get(value, key) === "string")
  );
}

function notRecording(file: string, line: number): UsageError {
  return new UsageError({
    en: `${file}, line ${line}: this is not a recording of smswire simulate --record.`,
    zh: `${file}第${line}行：不是smswire simulate --record生成的录制文件。`,
  });
}

function withoutConnection(file: string, connection: number): UsageError {
  return new UsageError({
    en: `${file} has no bytes of connection ${connection}.`,
    zh: `${file}中没有连接${connection}的字节。`,
  });
}
