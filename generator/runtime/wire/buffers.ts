/** No octets: what a view is over before it was put over a frame. */
export const NO_OCTETS: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/** A DataView over the same memory as the octets. */
export function dataViewOf(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

/** A DataView over octets that somebody gave. Over none where that is no octets: `isReadable` then finds that the two do not belong together. */
export function dataViewOrEmpty(octets: Uint8Array): DataView {
  try {
    return dataViewOf(octets);
  } catch {
    // What has no memory, or one that was taken away, has no view.
    return dataViewOf(new Uint8Array(0));
  }
}

// The octets and views that were compared last, and how many octets both have. Asking octets for their buffer takes longer
// than reading a short message, and most calls come with the pair of the call before; who answers what he reads has one
// pair for each. Three variables for what is read, an object for what is written: each is the quicker one, by a thirtieth.
let readOctets: Uint8Array | null = null;
let readView: DataView | null = null;
let readEnd = 0;
const written: { octets: Uint8Array | null; view: DataView | null; end: number } = { octets: null, view: null, end: 0 };

/** A DataView over octets that were made just now: of these two nobody needs to ask whether their memory is the same. */
export function freshDataView(octets: Uint8Array<ArrayBuffer>): DataView {
  const view = new DataView(octets.buffer);
  storeWritable(octets, view);
  return view;
}

/** Says that these octets are read next, with a view that was made over them: then nobody needs to compare the two. */
export function rememberReadable(octets: Uint8Array, view: DataView): void {
  // Everything that can throw comes first: an end that belongs to another pair would let octets outside of it be read.
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

/** Whether start to end lies in octets that are read, and the view is over the same memory. */
export function isReadable(octets: Uint8Array, view: DataView, start: number, end: number): boolean {
  if (octets !== readOctets || view !== readView) return isReadableElsewhere(octets, view, start, end);
  // Memory that was transferred has no octets any more.
  return start >>> 0 === start && start <= end && end <= readEnd && end <= octets.length;
}

/** Whether start to end is a place in octets that can be written, and the view is over the same memory. */
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
    // Memory that was taken away, by a transfer or by making its buffer shorter, throws when it is asked for its size.
    return false;
  }
}

/** Whether so many octets can be read from start on, and before end. What else must hold is asked by who reads more. */
export function holdsAtLeast(view: DataView, start: number, end: number, size: number): boolean {
  try {
    return view instanceof DataView && start >= 0 && end <= view.byteLength && end - start >= size;
  } catch {
    return false;
  }
}

/** Whether the octets may become less: then they are asked every time. */
function canShrink({ buffer }: { readonly buffer: ArrayBufferLike & { readonly resizable?: boolean } }): boolean {
  return buffer.resizable === true;
}

/** Fills a range with zero octets, eight at a time; the last eight may overlap those before. */
export function writeZeros(view: DataView, start: number, end: number): void {
  if (end - start < 8) {
    for (let at = start; at < end; at++) view.setUint8(at, 0);
    return;
  }
  for (let at = start; at < end - 8; at += 8) view.setFloat64(at, 0);
  view.setFloat64(end - 8, 0);
}

/** Octets over the view's memory, not a copy: whoever keeps them longer than the frame takes a `slice()`. */
export function octetsAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Copies octets to their place. 0 where it went well, 1 where the value is none or of another length. */
export function writeOctets(octets: Uint8Array, at: number, value: Uint8Array, length: number): number {
  if (lengthOf(value) !== length) return 1;
  octets.set(value, at);
  return 0;
}

/** The length that `set` goes by: a subclass can give the property of that name another value. */
const trueLength = /* @__PURE__ */ lengthGetter();

function lengthGetter(): (this: Uint8Array) => number {
  return Reflect.getOwnPropertyDescriptor(Reflect.getPrototypeOf(Uint8Array.prototype)!, "length")!.get!;
}

/** How many octets a value holds; NaN where it holds none. */
export function lengthOf(value: Uint8Array): number {
  return value instanceof Uint8Array ? trueLength.call(value) : NaN;
}

/** Whether a message is a view that reads from the buffer of octets. No field can have the name of this property of views. */
export function isViewOver(message: object, octets: Uint8Array): boolean {
  return "[[octets]]" in message && sharesBuffer(message["[[octets]]"], octets);
}

/** Whether a value is octets in the buffer of others. */
export function sharesBuffer(value: unknown, octets: Uint8Array): boolean {
  return value instanceof Uint8Array && trueBuffer.call(value) === octets.buffer;
}

const trueBuffer = /* @__PURE__ */ bufferGetter();

function bufferGetter(): (this: Uint8Array) => ArrayBufferLike {
  return Reflect.getOwnPropertyDescriptor(Reflect.getPrototypeOf(Uint8Array.prototype)!, "buffer")!.get!;
}

/** How many elements a list has; NaN where the value is no list. */
export function countOf(value: readonly unknown[]): number {
  if (!Array.isArray(value)) return NaN;
  const { length } = value;
  // The length of a Proxy can be anything.
  return length >>> 0 === length ? length : NaN;
}

/** Whether a value is an object, and so has properties to read. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
