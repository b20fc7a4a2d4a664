/** A position in a buffer for reading or writing one frame. All lines share the buffer. */
export interface ByteCursor {
  readonly bytes: Buffer;
  readonly view: DataView;
  at: number;
  /** The end of the frame; of the buffer while writing. */
  end: number;
  /** Whether the interpreter must handle the frame. */
  isWrong: boolean;
}

/** Returns a cursor with a new buffer. */
export function byteCursor(size: number): ByteCursor {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, view: new DataView(bytes.buffer), at: 0, end: 0, isWrong: false };
}

/** Advances by a number of bytes. Returns the offset of the first one; -1 if there are too few. */
export function take(cursor: ByteCursor, count: number): number {
  const { at, end } = cursor;
  if (cursor.isWrong || !(count >= 0 && at + count <= end)) {
    cursor.isWrong = true;
    return -1;
  }
  cursor.at = at + count;
  return at;
}
