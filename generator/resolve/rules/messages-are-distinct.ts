import type { SourceRange } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../located.js";
import type { MessageView, VersionView } from "../views.js";
import { firstDefined, type Report, type VersionRule } from "./rule.js";

/** Every message of a version has a name and an id of its own, and the id fits the header. */
export const messagesAreDistinct: VersionRule = (view, report) => {
  const names = new Map<string, MessageView>();
  const ids = new Map<number, MessageView>();
  for (const { request, response } of view.operations) {
    const isRequestDistinct = [checkName(view, request, names, report), checkId(view, request, ids, report)];
    if (response === null) continue;
    // What follows from a request that is there twice is there twice as well: one mistake.
    const isDerived = response.shape.name === undefined && response.shape.id === undefined;
    if (isDerived && isRequestDistinct.includes(false)) continue;
    checkName(view, response, names, report);
    checkId(view, response, ids, report);
  }
};

function checkName(view: VersionView, message: MessageView, names: Map<string, MessageView>, report: Report): boolean {
  const { name } = message;
  if (name === undefined) {
    report("response-without-name", keyRange(message.at), { key: "name" });
    return true;
  }
  const other = names.get(name);
  if (other === undefined) names.set(name, message);
  else
    report(
      "duplicate-message",
      placeOf(message, "name"),
      { name, version: view.version },
      firstDefined(placeOf(other, "name")),
    );
  return other === undefined;
}

function checkId(view: VersionView, message: MessageView, ids: Map<number, MessageView>, report: Report): boolean {
  if (message.id === undefined) {
    if (message.name !== undefined) report("response-without-name", keyRange(message.at), { key: "id" });
    return true;
  }
  const id = `0x${message.id.toString(16).padStart(8, "0")}`;
  const octets = Number(view.header.find(({ role }) => role === "command")?.octets ?? 4);
  if (message.id >= 2 ** (8 * octets)) report("id-out-of-range", placeOf(message, "id"), { id, octets });
  const other = ids.get(message.id);
  if (other === undefined) ids.set(message.id, message);
  else reportTwice(view, message, other, id, report);
  return other === undefined;
}

function reportTwice(view: VersionView, message: MessageView, other: MessageView, id: string, report: Report): void {
  const texts = { id, other: other.name ?? other.exportName, version: view.version };
  report("duplicate-id", placeOf(message, "id"), texts, firstDefined(placeOf(other, "id")));
}

/** The value where it is stated, else the message it follows for. */
function placeOf(message: MessageView, key: "name" | "id"): SourceRange {
  return message.shape[key] === undefined ? keyRange(message.at) : valueRange(message.at, key);
}
