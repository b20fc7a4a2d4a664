import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { FileError } from "../../files/index.js";
import { type Line, LineSplitter } from "./line-splitter.js";
import { UsageError } from "./usage-error.js";
import { codeOf, whenReady } from "./standard-stream.js";

const CHUNK_SIZE = 65_536;

/**
 * Yields the lines of a file, one array per chunk; for undefined and a dash, those of stdin. Reads the next chunk after
 * the caller has processed the last one. Throws a FileError if the file cannot be read, and a UsageError if it is not
 * UTF-8.
 */
export function* readLines(file: string | undefined): Generator<readonly Line[]> {
  const isStdin = file === undefined || file === "-";
  const name = isStdin ? "stdin" : file;
  const descriptor = isStdin ? 0 : open(name);
  try {
    yield* linesOf(descriptor, name);
  } finally {
    if (!isStdin) closeSync(descriptor);
  }
}

function* linesOf(descriptor: number, name: string): Generator<readonly Line[]> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_SIZE);
  const decoder = new StringDecoder("utf8");
  const splitter = new LineSplitter();
  const read = (at: number): number => readChunk(descriptor, name, buffer, at);
  let length = read(0);
  if (length === 1 && isHalfOfMark(buffer)) length += read(1);
  rejectUtf16(buffer.subarray(0, length), name);
  for (; length > 0; length = read(0)) {
    yield splitter.push(decoder.write(buffer.subarray(0, length)));
  }
  yield [...splitter.push(decoder.end()), ...splitter.end()];
}

function open(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw new FileError("read", file, error);
  }
}

/** Returns how many bytes were read; 0 at the end. */
function readChunk(descriptor: number, name: string, buffer: Uint8Array, at: number): number {
  try {
    return whenReady(() => readSync(descriptor, buffer, at, buffer.length - at, null));
  } catch (error) {
    // Windows reports the end of a pipe as an error.
    if (codeOf(error) === "EOF") return 0;
    throw new FileError("read", name, error);
  }
}

function isHalfOfMark([first]: Uint8Array): boolean {
  return first === 0xff || first === 0xfe;
}

/** Throws for UTF-16 and UTF-32. These bytes are invalid in UTF-8, so they must be a byte order mark. */
function rejectUtf16([first = 0, second = 0]: Uint8Array, name: string): void {
  if (first + second !== 0xff + 0xfe || Math.max(first, second) !== 0xff) return;
  const hex = first === 0xff ? "FF FE" : "FE FF";
  throw new UsageError({
    en: `Cannot read ${name}: expected UTF-8, got UTF-16 (byte order mark ${hex}). Convert it first: iconv -f UTF-16 -t UTF-8.`,
    zh: `无法读取${name}：应为UTF-8，实为UTF-16（字节序标记${hex}）。请先转换：iconv -f UTF-16 -t UTF-8。`,
  });
}
