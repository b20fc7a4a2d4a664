import { type BrokenRule, brokenRules } from "../broken-rules/index.js";
import type { CaptureProtocol } from "../capture/index.js";
import type { Protocol } from "../model/index.js";
import type { Candidate, ReportedProtocol } from "../report/index.js";
import { isSequence, minSizeOf } from "../runtime/interpreter/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import type { TextFormats } from "../runtime/text/index.js";
import { textFormatsOf } from "../simulator/content/texts.js";
import { descriptorOfProtocol, layoutOfProtocol } from "../tables/index.js";
import type { ProtocolData } from "./protocol-data.js";

/** A protocol that frames are read by. */
export interface InspectedProtocol extends ReportedProtocol, CaptureProtocol, Candidate {
  readonly protocol: Protocol;
  readonly descriptors: ReportedProtocol["descriptors"];
  readonly layouts: ReportedProtocol["layouts"];
  readonly brokenRules: (frame: Uint8Array) => readonly BrokenRule[];
  readonly formats: TextFormats | null;
  /** The messages by their commands. */
  readonly messages: ReadonlyMap<number, MessageFacts>;
  /** The size of the command in the header. */
  readonly commandSize: number;
  /** Where the sequence is in the header. */
  readonly sequence: { readonly offset: number; readonly size: number };
}

/** What the list shows of a message. */
export interface MessageFacts {
  readonly name: string;
  readonly isResponse: boolean;
}

/** Makes the tables of a protocol. */
export function inspectedProtocol({ protocol, logins }: ProtocolData): InspectedProtocol {
  const layouts = layoutOfProtocol(protocol);
  const responses = new Set(protocol.operations.map(({ response }) => response?.name));
  return {
    id: protocol.id,
    protocol,
    logins,
    layouts,
    codec: { layouts },
    descriptors: descriptorOfProtocol(protocol),
    brokenRules: (frame) => brokenRules(protocol, layouts, frame),
    formats: textFormatsOf(protocol),
    messages: new Map(
      protocol.messages.map(({ name, commandId }) => [commandId, { name, isResponse: responses.has(name) }]),
    ),
    commandSize: minSizeOf(layouts.frame.header.find(({ name }) => name === layouts.frame.command.field) ?? NO_FIELD),
    sequence: sequenceOf(layouts.frame.header),
  };
}

const NO_FIELD = { kind: "octets", name: "", property: "", octets: 0 } as const;

function sequenceOf(header: ReportedProtocol["layouts"]["frame"]["header"]): InspectedProtocol["sequence"] {
  const at = header.findIndex(isSequence);
  const field = header[at];
  const offset = header.slice(0, at).reduce((sum, each) => sum + minSizeOf(each), 0);
  return { offset, size: field === undefined ? 0 : minSizeOf(field) };
}

/** The command of a frame; null if the frame is too short for it. */
export function commandOf({ layouts: { frame }, commandSize }: InspectedProtocol, octets: Uint8Array): number | null {
  const { offset } = frame.command;
  if (octets.length < offset + commandSize) return null;
  const view = dataViewOf(octets);
  const isLittle = frame.byteOrder === "little-endian";
  if (commandSize === 1) return view.getUint8(offset);
  return commandSize === 2 ? view.getUint16(offset, isLittle) : view.getUint32(offset, isLittle);
}

/** The sequence of a frame as a key, which a response repeats. */
export function sequenceKeyOf({ sequence: { offset, size } }: InspectedProtocol, octets: Uint8Array): string {
  return String.fromCharCode(...octets.subarray(offset, offset + size));
}
