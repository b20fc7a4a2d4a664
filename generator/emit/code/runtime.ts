import type * as conformance from "../../runtime/conformance/index.js";
import type * as diagnose from "../../runtime/diagnose/index.js";
import type * as flow from "../../runtime/flow/index.js";
import type * as frames from "../../runtime/frames/index.js";
import type * as reports from "../../runtime/reports/index.js";
import type * as rules from "../../runtime/rules/index.js";
import type * as versions from "../../runtime/versions/index.js";
import type * as wire from "../../runtime/wire/index.js";
import type * as tolerant from "../../runtime/tolerant/index.js";
import type * as text from "../../runtime/text/index.js";
import type * as textErrors from "../../runtime/text/text-error.js";
import type * as interpreter from "../../runtime/interpreter/index.js";
import type { Protocol } from "../../model/index.js";
import { type Code, code, imported, importedType } from "./code.js";
import { literal } from "./literal.js";

/*
 * The only file with the paths of the runtime modules. Its types come from the runtime, so a name that the runtime does
 * not export fails to compile; the values are not imported. Emitted code imports these private modules by path; users
 * import the public names from the index of the protocol.
 */

/** A value or function of the runtime, by the module that exports it. */
export const runtime = {
  wire: (name: keyof typeof wire): Code => imported(MODULES.wire, name),
  frames: (name: keyof typeof frames): Code => imported(MODULES.frames, name),
  diagnose: (name: keyof typeof diagnose): Code => imported(MODULES.diagnose, name),
  interpreter: (name: keyof typeof interpreter): Code => imported(MODULES.interpreter, name),
  reports: (name: keyof typeof reports): Code => imported(MODULES.reports, name),
  rules: (name: keyof typeof rules): Code => imported(MODULES.rules, name),
  tolerant: (name: keyof typeof tolerant): Code => imported(MODULES.tolerant, name),
  text: (name: keyof typeof text): Code => imported(MODULES.text, name),
  textErrors: (name: keyof typeof textErrors): Code => imported(MODULES.textErrors, name),
  conformance: (name: keyof typeof conformance): Code => imported(MODULES.conformance, name),
  versions: (name: keyof typeof versions): Code => imported(MODULES.versions, name),
  flow: (name: keyof typeof flow): Code => imported(MODULES.flow, name),
};

/** A statement that throws an EncodeError if a parameter is not an object; `name` is a wire name or null. */
export function requireMessage(protocol: Protocol, name: string | null, parameter: string): Code {
  const frame = imported(`${protocol.id}/layouts`, "frameLayout");
  return code`${runtime.wire("requireMessage")}(${frame}, ${name === null ? "null" : JSON.stringify(name)}, ${parameter});`;
}

/** A statement that throws an EncodeError if an argument of a function without a message is not an object. */
export function requireObject({ id, title }: Protocol, name: Code, value: Code): Code {
  const context = code`{ protocol: ${literal(id)}, title: ${literal(title)}, messageName: null }`;
  return code`${runtime.wire("requireObject")}(${context}, ${name}, ${value});`;
}

/** A type of the runtime, by the module that exports it. */
export const runtimeType = {
  wire: (name: keyof WireTypes): Code => importedType(MODULES.wire, name),
  frames: (name: keyof FrameTypes): Code => importedType(MODULES.frames, name),
  diagnose: (name: keyof DiagnoseTypes): Code => importedType(MODULES.diagnose, name),
  interpreter: (name: keyof InterpreterTypes): Code => importedType(MODULES.interpreter, name),
  reports: (name: keyof ReportTypes): Code => importedType(MODULES.reports, name),
  rules: (name: keyof RuleTypes): Code => importedType(MODULES.rules, name),
  tolerant: (name: keyof TolerantTypes): Code => importedType(MODULES.tolerant, name),
  text: (name: keyof TextTypes): Code => importedType(MODULES.text, name),
  conformance: (name: keyof ConformanceTypes): Code => importedType(MODULES.conformance, name),
  versions: (name: keyof VersionTypes): Code => importedType(MODULES.versions, name),
  flow: (name: keyof FlowTypes): Code => importedType(MODULES.flow, name),
};

/** Path of the module with the public names of the runtime, without extension. The index of every protocol exports them. */
export const PUBLIC_RUNTIME = "runtime/index";

/** Path of the module with the public names of conversions, without extension. */
export const PUBLIC_CONVERSION = "runtime/versions/conversion";

/** Path of the module with the public names of sessions, without extension. Protocols with a flow export them. */
export const PUBLIC_FLOW = "runtime/flow/public";

/** Path of the module with the types of reports, without extension. */
export const PUBLIC_REPORTS = "runtime/reports/report-relation";

const MODULES = {
  wire: "runtime/wire/index",
  frames: "runtime/frames/index",
  diagnose: "runtime/diagnose/index",
  interpreter: "runtime/interpreter/index",
  reports: "runtime/reports/index",
  rules: "runtime/rules/index",
  tolerant: "runtime/tolerant/index",
  text: "runtime/text/index",
  textErrors: "runtime/text/text-error",
  conformance: "runtime/conformance/index",
  versions: "runtime/versions/index",
  flow: "runtime/flow/index",
} as const;

/* `keyof typeof` lists values only, so the types in emitted code are listed here, each with the type itself. */

interface WireTypes {
  readonly DecodeError: wire.DecodeError;
  readonly HeaderValues: wire.HeaderValues;
  readonly Init: wire.Init<{ readonly name: string }>;
  readonly StringCache: wire.StringCache;
  readonly Tlv: wire.Tlv;
  readonly TlvHead: wire.TlvHead;
  readonly WithBody: wire.WithBody<{ readonly name: string }>;
}

interface FrameTypes {
  readonly FrameSplitter: frames.FrameSplitter;
  readonly FrameSplitterOptions: frames.FrameSplitterOptions;
  readonly FrameWriterOptions: frames.FrameWriterOptions;
  readonly SlabOptions: frames.SlabOptions;
}

interface DiagnoseTypes {
  readonly DiagnosisCursor: diagnose.DiagnosisCursor;
  readonly FrameHead: diagnose.FrameHead;
}

interface InterpreterTypes {
  readonly BitDescriptor: interpreter.BitDescriptor;
  readonly FrameJson: interpreter.FrameJson;
  readonly FrameLayout: interpreter.FrameLayout;
  readonly MessageDescriptor: interpreter.MessageDescriptor;
  readonly MessageLayout: interpreter.MessageLayout;
  readonly PaddingFinding: interpreter.PaddingFinding;
  readonly PartDescriptor: interpreter.PartDescriptor;
  readonly ProtocolDescriptor: interpreter.ProtocolDescriptor;
  readonly ProtocolLayout: interpreter.ProtocolLayout;
  readonly StructureLayout: interpreter.StructureLayout;
  readonly TlvLayout: interpreter.TlvLayout;
  readonly TlvsLayout: interpreter.TlvsLayout;
  readonly UnionLayout: interpreter.UnionLayout;
  readonly ValueDescriptor: interpreter.ValueDescriptor;
}

interface ReportTypes {
  readonly ReportRelation: reports.ReportRelation<object, object, object, object>;
}

interface RuleTypes {
  readonly Finding: rules.Finding;
  readonly HashFunction: rules.HashFunction;
  readonly Language: rules.Language;
  readonly ReceiptFormat: rules.ReceiptFormat<object>;
  readonly ReceiptOptions: rules.ReceiptOptions;
  readonly ReceiptReading: rules.ReceiptReading<object>;
  readonly Secret: rules.Secret;
  readonly TextReceipt: rules.TextReceipt;
}

interface TolerantTypes {
  readonly Incomplete: tolerant.Incomplete<object, never>;
  readonly MessageReadings: tolerant.MessageReadings;
  readonly Tolerant: tolerant.Tolerant<object>;
}

interface TextTypes {
  readonly Content: text.Content;
  readonly FormatChoice: text.FormatChoice;
  readonly MessagePart: text.MessagePart;
  readonly PartId: text.PartId;
  readonly PayloadOptions: text.PayloadOptions;
  readonly ReadOptions: text.ReadOptions;
  readonly SplitOptions: text.SplitOptions;
  readonly SplitPart: text.SplitPart;
  readonly TextFormats: text.TextFormats;
}

interface ConformanceTypes {
  readonly KnownValues: conformance.KnownValues;
  readonly Vector: conformance.Vector;
}

interface VersionTypes {
  readonly ChangeLog: versions.ChangeLog;
  readonly Conversion: versions.Conversion<unknown>;
  readonly KnownValues: versions.KnownValues;
  readonly Place: versions.Place;
}

interface FlowTypes {
  readonly Attempt: flow.Attempt<unknown>;
  readonly Awaitable: flow.Awaitable<unknown>;
  readonly CallOptions: flow.CallOptions;
  readonly FlowTable: flow.FlowTable<flow.FlowMessage>;
  readonly Link: unknown;
  readonly Operation: flow.Operation<flow.FlowMessage>;
  readonly RequestContext: flow.RequestContext;
  readonly SessionCodec: flow.SessionCodec<flow.FlowMessage>;
}
