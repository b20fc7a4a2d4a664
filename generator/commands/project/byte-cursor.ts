/** A frame that is read or written byte by byte, in memory that serves every line. */
export interface ByteCursor {
  readonly bytes: Buffer;
  readonly view: DataView;
  at: number;
  /** Where the frame ends, or the memory when a frame is written. */
  end: number;
  /** Whether something was found that only the interpreter reads or reports. */
  isWrong: boolean;
}

/** A cursor over new memory. */
export function byteCursor(size: number): ByteCursor {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, view: new DataView(bytes.buffer), at: 0, end: 0, isWrong: false };
}

/** Goes on by a number of bytes and returns where they start; -1 if there are fewer. */
export function take(cursor: ByteCursor, count: number): number {
  const { at, end } = cursor;
  if (cursor.isWrong || !(count >= 0 && at + count <= end)) {
    cursor.isWrong = true;
    return -1;
  }
  cursor.at = at + count;
  return at;
}
