import { valueRange } from "../../syntax/index.js";
import { type MessageSymbol, messagesOf } from "../../bind/index.js";
import { octetsOfCommand } from "../related-places.js";
import { reportIdOutOfRange } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["id-out-of-range"] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that a command id has no more hexadecimal digits than its field holds: 0x0000000400 is a number that fits, but
 * a digit is wrong. If most ids have as many digits, that is the notation of the schema.
 */
export const digitsOfIds = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const width = Number(protocol.header.find(({ role }) => role === "command")?.octets ?? 4);
  const stated = messagesOf(protocol).flatMap((message) => statedId(message) ?? []);
  const long = stated.filter(({ id, digits }) => digits > 2 * width && Number(id) < 2 ** (8 * width));
  if (2 * long.length > stated.length) return;
  for (const { message, id, digits } of long) {
    const words = { id, width, likely: null, digits };
    reportIdOutOfRange(context, valueRange(message.at, "id"), words, octetsOfCommand(protocol));
  }
});

/** Returns the hexadecimal id that a message states; null for any other. */
function statedId(message: MessageSymbol) {
  const { node, at, id } = message;
  if (node.id === undefined || id === undefined) return null;
  const source = at.document.textAt([...at.path, "id"]);
  const digits = /^0x([0-9a-f]+)$/i.exec(source)?.[1]?.length;
  return digits === undefined ? null : { message, id: source, digits };
}
