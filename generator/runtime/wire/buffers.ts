/** No bytes: the memory of a view before its first `over`. */
export const NO_OCTETS: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/** A DataView over the same memory. */
export function dataViewOf(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

/** A DataView over a caller's bytes; an empty one if the value is not bytes, which `isReadable` then rejects. */
export function dataViewOrEmpty(octets: Uint8Array): DataView {
  try {
    return dataViewOf(octets);
  } catch {
    // A value without memory, or with detached memory, has no view.
    return dataViewOf(new Uint8Array(0));
  }
}

// The pairs of bytes and view that were compared last, and their size. Reading `buffer` takes longer than decoding a short
// message, and most calls use the pair of the previous call. Three variables for reading and an object for writing:
// each is 3 % faster than the other form.
let readOctets: Uint8Array | null = null;
let readView: DataView | null = null;
let readEnd = 0;
const written: { octets: Uint8Array | null; view: DataView | null; end: number } = { octets: null, view: null, end: 0 };

/** A DataView over new bytes, remembered as writable: the pair needs no comparison. */
export function freshDataView(octets: Uint8Array<ArrayBuffer>): DataView {
  const view = new DataView(octets.buffer);
  storeWritable(octets, view);
  return view;
}

/** Remembers a pair of bytes and view that is read next: the pair needs no comparison. */
export function rememberReadable(octets: Uint8Array, view: DataView): void {
  // Everything that can throw comes first: the end of a different pair would allow reading out of bounds.
  if (canShrink(view)) return;
  const end = view.byteLength;
  readOctets = octets;
  readView = view;
  readEnd = end;
}

function rememberWritable(octets: Uint8Array, view: DataView): void {
  if (!canShrink(view)) storeWritable(octets, view);
}

function storeWritable(octets: Uint8Array, view: DataView): void {
  const end = view.byteLength;
  written.octets = octets;
  written.view = view;
  written.end = end;
}

/** Whether the range from start to end is inside the bytes, and the view covers the same memory. */
export function isReadable(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  if (octets !== readOctets || view !== readView) return isReadableElsewhere(octets, view, start, end);
  // Transferred memory has no bytes.
  return start >>> 0 === start && start <= end && end <= readEnd && end <= octets.length;
}

/** Whether the range from start to end can be written, and the view covers the same memory. */
export function isWritable(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  if (octets !== written.octets || view !== written.view) return isWritableElsewhere(octets, view, start, end);
  return start >>> 0 === start && start <= end && end <= written.end && end <= octets.length;
}

function isReadableElsewhere(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  if (!isRangeOf(octets, view, start, end)) return false;
  rememberReadable(octets, view);
  return true;
}

function isWritableElsewhere(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  if (!isRangeOf(octets, view, start, end)) return false;
  rememberWritable(octets, view);
  return true;
}

function isRangeOf(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  try {
    return (
      octets instanceof Uint8Array &&
      view instanceof DataView &&
      view.buffer === octets.buffer &&
      view.byteOffset === octets.byteOffset &&
      start >>> 0 === start &&
      start <= end &&
      end <= view.byteLength &&
      end <= octets.length
    );
  } catch {
    // Memory that was transferred or shrunk throws when its size is read.
    return false;
  }
}

/** Whether `size` bytes can be read at start, before end. The caller that reads more checks the rest. */
export function holdsAtLeast(view: DataView, start: number, end: number, size: number): boolean {
  try {
    return view instanceof DataView && start >= 0 && end <= view.byteLength && end - start >= size;
  } catch {
    return false;
  }
}

/** Whether the buffer can shrink: then it is checked on every call. */
function canShrink({ buffer }: { readonly buffer: ArrayBufferLike & { readonly resizable?: boolean } }): boolean {
  return buffer.resizable === true;
}

/** Fills a range with zeros, eight bytes at a time; the last eight may overlap those before. */
export function writeZeros(view: DataView, start: number, end: number): void {
  if (end - start < 8) {
    for (let at = start; at < end; at++) view.setUint8(at, 0);
    return;
  }
  for (let at = start; at < end - 8; at += 8) view.setFloat64(at, 0);
  view.setFloat64(end - 8, 0);
}

/** A view into the memory, not a copy; call `slice()` to keep the bytes. */
export function octetsAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Copies bytes to an offset. Returns 0 on success, 1 if the value is not bytes of this length. */
export function writeOctets(octets: Uint8Array, at: number, value: Uint8Array, length: number): number {
  if (lengthOf(value) !== length) return 1;
  octets.set(value, at);
  return 0;
}

/** The length that `set` uses: a subclass can override the property. */
const trueLength = /* @__PURE__ */ lengthGetter();

function lengthGetter(): (this: Uint8Array) => number {
  return Reflect.getOwnPropertyDescriptor(Reflect.getPrototypeOf(Uint8Array.prototype)!, "length")!.get!;
}

/** Size of a value in bytes; NaN if it is not bytes. */
export function lengthOf(value: Uint8Array): number {
  return value instanceof Uint8Array ? trueLength.call(value) : NaN;
}

/** Concatenates bytes in new memory. */
export function joinOctets(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether a message is a view into the buffer of these bytes. No field can have the name of this property. */
export function isViewOver(message: object, octets: Uint8Array): boolean {
  return "[[octets]]" in message && sharesBuffer(message["[[octets]]"], octets);
}

/** Whether a value is bytes in the same buffer. */
export function sharesBuffer(value: unknown, octets: Uint8Array): boolean {
  return value instanceof Uint8Array && trueBuffer.call(value) === octets.buffer;
}

const trueBuffer = /* @__PURE__ */ bufferGetter();

function bufferGetter(): (this: Uint8Array) => ArrayBufferLike {
  return Reflect.getOwnPropertyDescriptor(Reflect.getPrototypeOf(Uint8Array.prototype)!, "buffer")!.get!;
}

/** Number of elements of a list; NaN if the value is not a list. */
export function countOf(value: readonly unknown[]): number {
  if (!Array.isArray(value)) return NaN;
  const { length } = value;
  // A Proxy can return any length.
  return length >>> 0 === length ? length : NaN;
}

/** Whether a value is an object. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
