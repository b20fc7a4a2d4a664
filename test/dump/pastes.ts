import { type Item, type Notation, PasteReader } from "../../generator/dump/index.js";
import { sizesOf } from "../../generator/dump/index.js";
import { protocols } from "../helpers/protocols.js";

/** The function that gives the size of a frame of CMPP 3.0. */
export const sizeAt = sizesOf([protocols.cmpp30.layouts]);

/** Reads a text as the lines of the input. */
export function itemsOf(text: string, from: Notation | null = null): Item[] {
  const reader = new PasteReader(sizeAt, from);
  const lines = text.split(/\r\n|\n|\r/);
  return [...lines.flatMap((line, index) => reader.push(line, index + 1)), ...reader.end()];
}

/** Returns what the reader found as short strings: the notation with the bytes in hexadecimal, or the error. */
export function found(text: string, from: Notation | null = null): string[] {
  return itemsOf(text, from).map((item) => {
    if (item.kind === "problem") return `! ${item.text.en}`;
    if (item.kind === "line") return `line ${item.line}: ${item.text.trim()}`;
    const instead = item.instead === undefined ? "" : ` instead of ${item.instead}`;
    return `${item.notation}${instead}: ${Buffer.from(item.octets).toString("hex")}`;
  });
}

/** Returns all bytes that the reader found. */
export function bytesOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === "bytes") return Buffer.from(item.octets).toString("hex");
      return item.kind === "line" ? item.text.replaceAll(/[\s:]/g, "") : item.text.en;
    })
    .join("");
}

/** A packet of IPv4 and TCP with its data, without a link header. */
export function ipPacket(data: string, sequence = 1, ports = "9c401ed2"): string {
  const total = (40 + data.length / 2).toString(16).padStart(4, "0");
  const ip = `4500${total}00004000400600000a0000010a000002`;
  return `${ip}${ports}${sequence.toString(16).padStart(8, "0")}000000015018020000000000${data}`;
}

/** A packet as `tcpdump -x` shows it, with its heading. */
export function tcpdumpOf(packet: string): string {
  const lines = packet.match(/.{1,32}/g) ?? [];
  const rows = lines.map((line, index) => {
    const offset = (16 * index).toString(16).padStart(4, "0");
    return `\t0x${offset}:  ${(line.match(/.{1,4}/g) ?? []).join(" ")}`;
  });
  const heading = "12:34:56.789012 IP 10.0.0.1.40000 > 10.0.0.2.7890: Flags [P.], seq 1:13, ack 1, win 512, length 12";
  return [heading, ...rows].join("\n");
}
