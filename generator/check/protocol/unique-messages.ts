import { type SourceRange, firstDefined, type Report } from "../../diagnostics/index.js";
import { isLeftOut, keyRange, valueRange } from "../../syntax/index.js";
import { idInHex } from "../../naming/index.js";
import type { MessageView, OperationView, VersionView } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** What a decoded message is named whose command nobody knows. */
const UNKNOWN = "unknown";
const TAKEN = `another name: a message whose command nobody knows is called ${UNKNOWN}.`;

/** Every message of a version has a name and an id of its own, and the id fits the header. */
export const messagesAreDistinct: VersionRule = (view, report) => {
  const names = new Map<string, MessageView>();
  const ids = new Map<number, MessageView>();
  reportNameless(view, report);
  for (const operation of view.operations) {
    if (isCopy(view, operation)) continue;
    const { request, response } = operation;
    const [isNameNew, isIdNew] = [checkName(view, request, names, report), checkId(view, request, ids, report)];
    if (response === null) continue;
    // What follows from a request that is there twice is there twice as well: one mistake.
    if (isNameNew || response.shape.name !== undefined) checkName(view, response, names, report);
    if (isIdNew || response.shape.id !== undefined) checkId(view, response, ids, report);
  }
};

/** An operation that is there twice, message and all, is reported as such. */
function isCopy({ operations }: VersionView, { shape, request }: OperationView): boolean {
  const first = operations.find((each) => each.shape.operation === shape.operation && !isLeftOut(shape, "operation"));
  if (first === undefined || first.shape === shape) return false;
  return request.name === first.request.name && request.id === first.request.id;
}

/** Where protocol.yaml does not say how names follow, that is one mistake, however many responses it concerns. */
function reportNameless(view: VersionView, report: Report): void {
  if (view.shape.responses !== undefined || isLeftOut(view.shape, "responses")) return;
  const responses = view.operations.flatMap(({ response }) => response ?? []);
  const missing = ({ shape }: MessageView) =>
    (["name", "id"] as const).filter((key) => shape[key] === undefined && !isLeftOut(shape, key));
  const [first, ...others] = responses.filter((response) => missing(response).length > 0);
  if (first === undefined) return;
  const related = others.map(({ at }) => ({ range: keyRange(at), message: "so does this one" }));
  report("response-without-name", keyRange(first.at), { keys: missing(first) }, related);
}

function checkName(view: VersionView, message: MessageView, names: Map<string, MessageView>, report: Report): boolean {
  const { name } = message;
  if (name === undefined) return true;
  if (name === UNKNOWN) report("bad-name", placeOf(message, "name"), { name, rule: TAKEN });
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
  if (message.id === undefined) return true;
  const id = idInHex(message.id);
  const octets = Number(view.header.find(({ role }) => role === "command")?.octets ?? 4);
  if (message.id >= 2 ** (8 * octets)) reportOutOfRange(view, message, message.id, octets, report);
  const other = ids.get(message.id);
  if (other === undefined) ids.set(message.id, message);
  else reportTwice(view, message, other, id, report);
  return other === undefined;
}

function reportOutOfRange(view: VersionView, message: MessageView, id: number, octets: number, report: Report): void {
  const offset = valueRange(view.at, "responses", "id-offset");
  const request = view.operations.find(({ response }) => response === message)?.request;
  const likely = (request?.id ?? 0) - (view.shape.responses?.["id-offset"] ?? 0);
  if (message.shape.id === undefined && request?.id !== undefined && likely >= 0) {
    const words = { id: idInHex(request.id), octets, likely: idInHex(likely) };
    const related = [{ range: offset, message: "the ids of responses follow by this" }];
    return report("id-out-of-range", valueRange(request.at, "id"), words, related);
  }
  const index = view.header.findIndex(({ role }) => role === "command");
  const related = [
    { range: valueRange(view.at, "header", index, "octets"), message: "the command's octets stand here" },
  ];
  // An id that follows from the request's is wrong where protocol.yaml says how.
  const range = message.shape.id === undefined ? offset : valueRange(message.at, "id");
  report("id-out-of-range", range, { id: idInHex(id), octets, likely: null }, index < 0 ? [] : related);
}

function reportTwice(view: VersionView, message: MessageView, other: MessageView, id: string, report: Report): void {
  const texts = { id, other: other.name ?? other.exportName, version: view.version };
  report("duplicate-id", placeOf(message, "id"), texts, firstDefined(placeOf(other, "id")));
}

/** The value where it is stated, else the message it follows for. */
function placeOf(message: MessageView, key: "name" | "id"): SourceRange {
  return message.shape[key] === undefined ? keyRange(message.at) : valueRange(message.at, key);
}
