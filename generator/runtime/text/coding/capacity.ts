import { codecOfFormat, formatNamed, type TextFormats } from "./text-formats.js";

/** How many encoded bytes a content in a format has after a user data header, of size 0 if it has no header. */
export function capacityOf(formats: TextFormats, format: number, headerSize: number): number {
  const codec = codecOfFormat(formats, format);
  if (codec?.isSevenBit === true) return maxSeptetsOf(formats, format) - septetsOfHeader(headerSize);
  return maxSizeOf(formats, format, headerSize > 0) - headerSize;
}

/** How many encoded bytes a content of at most this size has after its header. */
export function capacityIn(formats: TextFormats, format: number, maxOctets: number, headerSize: number): number {
  const octets = maxOctets - headerSize;
  return codecOfFormat(formats, format)?.packing?.capacityOf(octets, headerSize) ?? octets;
}

/** Whether a content after its header has no space left, so that another part may follow. */
export function isFullPart(formats: TextFormats, format: number, size: number, headerSize: number): boolean {
  return headerSize > 0 && capacityIn(formats, format, size, headerSize) >= capacityOf(formats, format, headerSize);
}

/** Maximum size of a content in a format, with or without a user data header. */
function maxSizeOf(formats: TextFormats, format: number, hasHeader: boolean): number {
  const named = formatNamed(formats, format);
  return (hasHeader ? named?.maxOctetsWithHeader : named?.maxOctets) ?? formats.maxOctets;
}

/** Maximum septets of a content in a format; by default those of the maximum bytes. */
function maxSeptetsOf(formats: TextFormats, format: number): number {
  return formatNamed(formats, format)?.maxSeptets ?? formats.maxSeptets ?? Math.floor((8 * formats.maxOctets) / 7);
}

/** The septets that a user data header takes, with the bits after it. */
function septetsOfHeader(headerSize: number): number {
  return Math.ceil((8 * headerSize) / 7);
}
