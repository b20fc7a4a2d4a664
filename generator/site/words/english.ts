import type { Aspect, FieldChange } from "../diff/message-changes.js";
import type { FieldGroup, FieldReference, SizeReference, TypeReference, WireReference } from "../../tables/index.js";

/** A number of octets, or a formula for it; empty for all remaining ones. */
function octets(size: string | number): string {
  if (size === "") return "all remaining octets";
  return String(size) === "1" ? "1 octet" : `${size} octets`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The words of the site in English. */
export const english = {
  languageName: "English",
  brand: "smswire",
  siteTitle: "Protocol reference",
  siteLead: "Every message of every protocol, octet by octet: fields, values, rules, states and example frames.",
  skip: "Skip to content",
  protocols: "Protocols",
  contents: "Messages and types",
  crumbs: "You are here",
  theme: "Switch between light and dark",
  search: "Search names, ids, values and texts",
  searchHint: "Search: Result 10, 0x80000004 …",
  results: "Search results",
  noResult: "No results",
  resultCount: "results",
  index: "Index A–Z",
  indexLead: "All messages, fields, values and types.",
  madeFrom: (source: string | null): string => `Made by smswire${source === null ? "" : ` from ${source}`}.`,
  keys: "Press / to search, t to change the colours.",
  inspector: "Inspector",
  inspectorTitle: "Frame inspector",
  inspectorLead: "Paste or drop bytes in any notation, a capture, or wire JSON. Nothing leaves the browser.",
  inspectorNeedsScript: "The inspector needs JavaScript.",
  messages: "Messages",
  operations: "Operations",
  typeGroups: ["Enumerations", "Structures", "Identifiers and bits", "Blocks of optional parameters"],
  kinds: {
    enumeration: "Enumeration",
    packed: "Packed integer",
    digits: "Digits in parts",
    bits: "Named bits",
    structure: "Structure",
    choice: "Choice of structures",
    union: "Union",
    tlvs: "Optional parameters",
  } satisfies Record<TypeReference["kind"], string>,
  number: "No.",
  field: "Field",
  fields: "Fields",
  offset: "Offset",
  size: "Octets",
  type: "Type",
  defaultValue: "Default",
  values: "Allowed values",
  section: "Section",
  value: "Value",
  name: "Name",
  meaning: "Meaning",
  rest: "rest",
  always: (value: string): string => `always ${value}`,
  counts: (field: string): string => `counts ${field}`,
  reserved: "reserved",
  secret: "secret",
  personal: "personal data",
  characters: (sizes: string): string => `${sizes} characters`,
  changedFrom: (protocol: string): string => `differs from ${protocol}`,
  wire: (wire: WireReference): string => {
    switch (wire.kind) {
      case "integer":
        return wire.signed ? "Integer" : "Unsigned integer";
      case "octet-string":
        return "String";
      case "c-string":
        return "String with NUL";
      case "tail-string":
        return wire.terminated ? "String with NUL" : "String";
      case "digits":
        return "Digits";
      case "mark":
        return "Mark without a value";
      case "octets":
      case "counted-octets":
      case "remaining-octets":
        return "Octets";
      default:
        return "";
    }
  },
  listOf: (counter: string): string => `× ${counter}`,
  allValues: (count: number): string => `all ${count} values`,
  ifCondition: (condition: string): string => `if ${condition}`,
  octets,
  range: ({ min, max }: SizeReference, header: number | null): string => {
    const whole = max === min ? octets(min) : max === null ? `at least ${octets(min)}` : `${min} to ${octets(max)}`;
    return header === null ? whole : `${header} or ${whole}`;
  },
  sizeAt: (size: string, { after, octets: at }: FieldReference["offset"]): string =>
    after === null ? `${size} at ${at}` : `${size} at +${at}`,
  bits: (low: number, count: number): string => (count === 1 ? `bit ${low}` : `bits ${low + count - 1} to ${low}`),
  bitCount: (count: number): string => counted(count, "bit"),
  digits: (count: number): string => counted(count, "digit"),
  noName: "Bits without a name",
  period: ". ",
  comma: ", ",
  colon: ": ",
  byteMap: "Byte map",
  mapOf: (name: string): string => `Byte map of ${name}`,
  mapHint: "Point at a field to see what it is. +n counts from the end of the last field of variable size.",
  examples: "Example frames",
  example: (number: number, count: number): string => `Example ${number} of ${count}`,
  origin: (source: string): string => `Source: ${source}`,
  hexView: "Octets of the frame; each links to its field. Arrow keys move between fields.",
  tlvs: "Optional parameters",
  tag: "Tag",
  parameter: "Parameter",
  required: "required",
  several: "may repeat",
  rules: "Rules",
  severities: { error: "must", warning: "should" },
  inSection: (section: string): string => `(section ${section})`,
  digests: "Digests",
  sequence: "Sequence",
  sequenceOf: (name: string, from: string, to: string): string => `Sequence of ${name} between ${from} and ${to}`,
  laterReport: "later, with the report",
  typescriptOf: (name: string): string => `TypeScript that makes ${name}`,
  changedSince: (version: string): string => `Changed since ${version}`,
  isNew: (title: string): string => `${title} does not have this message.`,
  unchanged: (title: string): string => `Every octet is as in ${title}.`,
  markedFields: "Fields with * were added, removed or changed.",
  change: "Change",
  changeKinds: {
    same: "same place",
    moved: "moved",
    changed: "changed",
    added: "added",
    removed: "removed",
  } satisfies Record<FieldChange["kind"], string>,
  aspects: { size: "size", type: "type", default: "default", values: "values" } satisfies Record<Aspect, string>,
  sentBy: "Sent by",
  answers: "Answers",
  answeredBy: "Answered by",
  answersAny: "any request, by its sequence",
  noAnswer: "no response",
  frameSize: "Frame",
  sentIn: "Sent in state",
  otherIds: "Also sent as",
  body: "Body",
  addedTo: "Added to",
  request: "Request",
  response: "Response",
  header: "Header",
  headerLead: (octetsOfHeader: number): string => `Every frame begins with these ${octetsOfHeader} octets.`,
  flow: "Who may send what",
  state: "State",
  maySend: (party: string, side: "client" | "server" | null): string =>
    `${party}${side === null ? "" : ` (${side})`} may send`,
  endsWhen: "Ends when",
  settings: "Settings",
  ownSetting: "Not in the specification.",
  seconds: (value: number): string => `${value} s`,
  types: "Types",
  versions: "Versions",
  counts4: (messages: number, types: number, vectors: number): string =>
    `${counted(messages, "message")} · ${counted(types, "type")} · ${counted(vectors, "example frame")}`,
  comparedWith: (title: string): string => `Compared with ${title}`,
  changesTitle: (before: string, after: string): string => `${before} and ${after} compared`,
  addedMessages: "Added messages",
  removedMessages: "Removed messages",
  changedMessages: "Changed messages",
  sameMessages: "Messages without a change",
  usedBy: "Used by",
  inHeader: "header",
  bitOrDigit: { bit: "Bits", digit: "Digits" },
  bitsTitle: "Bits",
  parts: "Parts",
  structures: "Structures",
  onLegs: (legs: string): string => `on ${legs}`,
  range2: "other values",
  legend: "Colours of the maps",
  groups: {
    header: "header",
    identifier: "identifier",
    counter: "count or length",
    party: "number or address",
    content: "content",
    fee: "fee",
    time: "time",
    other: "other",
  } satisfies Record<FieldGroup, string>,
  legendVariable: "dashed: variable size",
  littleEndian: "Integers are little-endian.",
  maxFrame: (size: number): string => `A frame has at most ${size} octets.`,
  specification: "Specification",
  caseOf: (tag: string): string => `Value of ${tag}`,
  tlvHead: (tag: number, length: number): string =>
    `Each parameter has a tag of ${octets(tag)}, a length of ${octets(length)}, and its value, in any order.`,
};

/** The words of the site in a language. */
export type SiteWords = typeof english;
