import { type CaptureItem, type CaptureProtocol, CaptureReader } from "../../generator/capture/index.js";
import { type ModuleId, moduleIds, moduleOf } from "../helpers/protocols.js";

/** The versions of CMPP that a login names. */
const LOGINS: Partial<Record<ModuleId, readonly { readonly first: number; readonly last: number }[]>> = {
  cmpp20: [{ first: 0x20, last: 0x21 }],
  cmpp30: [{ first: 0x30, last: 0x30 }],
};

/** Protocols that connections may use. */
export function captureProtocols(ids: readonly ModuleId[] = moduleIds): readonly CaptureProtocol[] {
  return ids.map((id) => {
    const accepted = LOGINS[id];
    const logins = accepted === undefined ? [] : [{ message: "CMPP_CONNECT", field: "Version", accepted }];
    return { id, layouts: moduleOf(id).layouts, logins };
  });
}

/** What is read of a capture, in chunks of a size. */
export interface ReadCapture {
  readonly items: readonly CaptureItem[];
  readonly reader: CaptureReader;
}

/** Reads a capture. */
export function itemsOf(
  file: Uint8Array,
  protocols: readonly CaptureProtocol[] = captureProtocols(["cmpp30"]),
  chunk = 65_536,
): ReadCapture {
  const reader = new CaptureReader(protocols);
  const items: CaptureItem[] = [];
  for (let at = 0; at < file.length; at += chunk) {
    items.push(...reader.push(file.subarray(at, at + chunk)).map(detached));
  }
  items.push(...reader.end().map(detached));
  return { items, reader };
}

function detached(item: CaptureItem): CaptureItem {
  return item.kind === "frame" || item.kind === "partial" ? { ...item, octets: item.octets.slice() } : item;
}

/** The frames among items, in hexadecimal. */
export function framesOf(items: readonly CaptureItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === "frame" ? [Buffer.from(item.octets).toString("hex")] : []));
}

/** The kinds of items that are not frames, with their sizes. */
export function othersOf(items: readonly CaptureItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === "frame") return [];
    if (item.kind === "protocol") return [`${item.protocol} by ${item.reason.kind}`];
    return [item.kind === "gap" || item.kind === "skipped" ? `${item.kind} ${item.size}` : item.kind];
  });
}
