/*
 * One function per kind of integer. Each writes a value and returns 0; it returns 1, and writes nothing, if the value is
 * not an integer of this kind. An encoder combines the results and checks them once.
 */

/** Writes an unsigned integer of 1 byte, 0 to 255. */
export function writeUint8(view: DataView, at: number, value: number): number {
  if (typeof value !== "number" || (value & 0xff) !== value) return 1;
  view.setUint8(at, value);
  return 0;
}

/** Writes an unsigned integer of 2 bytes, 0 to 65,535. */
export function writeUint16(view: DataView, at: number, value: number, littleEndian?: boolean): number {
  if (typeof value !== "number" || (value & 0xffff) !== value) return 1;
  view.setUint16(at, value, littleEndian);
  return 0;
}

/** Writes an unsigned integer of 4 bytes, 0 to 4,294,967,295. */
export function writeUint32(view: DataView, at: number, value: number, littleEndian?: boolean): number {
  if (typeof value !== "number" || value >>> 0 !== value) return 1;
  view.setUint32(at, value, littleEndian);
  return 0;
}

/** Writes an unsigned integer of 8 bytes, 0n to 2n ** 64n - 1n. */
export function writeUint64(view: DataView, at: number, value: bigint, littleEndian?: boolean): number {
  // Compared with the bounds: `asUintN` would allocate another bigint.
  if (typeof value !== "bigint" || value < 0n || value > 0xffff_ffff_ffff_ffffn) return 1;
  view.setBigUint64(at, value, littleEndian);
  return 0;
}

/** Writes a signed integer of 1 byte, -128 to 127. */
export function writeInt8(view: DataView, at: number, value: number): number {
  if (typeof value !== "number" || (value << 24) >> 24 !== value) return 1;
  view.setInt8(at, value);
  return 0;
}

/** Writes a signed integer of 2 bytes, -32,768 to 32,767. */
export function writeInt16(view: DataView, at: number, value: number, littleEndian?: boolean): number {
  if (typeof value !== "number" || (value << 16) >> 16 !== value) return 1;
  view.setInt16(at, value, littleEndian);
  return 0;
}

/** Writes a signed integer of 4 bytes, -2,147,483,648 to 2,147,483,647. */
export function writeInt32(view: DataView, at: number, value: number, littleEndian?: boolean): number {
  if (typeof value !== "number" || (value | 0) !== value) return 1;
  view.setInt32(at, value, littleEndian);
  return 0;
}

/** Writes a signed integer of 8 bytes, -(2n ** 63n) to 2n ** 63n - 1n. */
export function writeInt64(view: DataView, at: number, value: bigint, littleEndian?: boolean): number {
  if (typeof value !== "bigint" || value < -0x8000_0000_0000_0000n || value > 0x7fff_ffff_ffff_ffffn) return 1;
  view.setBigInt64(at, value, littleEndian);
  return 0;
}
