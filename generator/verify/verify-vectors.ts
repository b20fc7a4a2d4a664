import { type Diagnostic, diagnostic, type RelatedPlace } from "../diagnostics/index.js";
import { layoutOfProtocol } from "../emit/index.js";
import type { Protocol } from "../model/index.js";
import type { ProtocolLayout } from "../runtime/walk/index.js";
import type { ShapedVector } from "../validate/index.js";
import { differencesIn } from "./differences.js";
import { type Finding, frameFinding, valueFinding } from "./findings.js";
import { isSound, readVector, rewrittenFault } from "./read-vector.js";

/** What is wrong with the vectors of a protocol without errors: their values, compared with their frames, and their frames. */
export function verifyVectors(protocol: Protocol, vectors: readonly ShapedVector[]): Diagnostic[] {
  const own = vectors.filter(({ shape }) => shape.protocol === protocol.id);
  if (own.length === 0) return [];
  const named = new Set(own.map(({ shape }) => shape.message));
  const messages = protocol.messages.filter(({ name }) => named.has(name));
  const layouts = layoutOfProtocol({ ...protocol, messages, types: [] });
  const findings = own.flatMap((vector) => verifyVector(layouts, vector) ?? []);
  return foldAlike(findings, own).map(({ finding, related, others }) => toDiagnostic(finding, related, others));
}

function verifyVector(layouts: ProtocolLayout, vector: ShapedVector): Finding | null {
  const given = wireJsonOf(vector);
  // Nearly all vectors are sound: where each field is, is found out for the others alone.
  if (isSound(layouts, vector.shape.frame, given)) return null;
  const reading = readVector(layouts, vector.shape.frame);
  if (reading.fault !== null) return frameFinding("frame", vector, reading.fault);
  const finding = valueFinding(vector, differencesIn(reading.json, given), reading.spans);
  if (finding !== null) return finding;
  const fault = rewrittenFault(layouts, reading.json, reading.frame);
  return fault === null ? null : frameFinding("octets", vector, fault);
}

/** A vector as the wire JSON that its frame should decode to. */
function wireJsonOf({ shape: { value } }: ShapedVector): Readonly<Record<string, unknown>> {
  const { protocol, message, command_id, sequence_id, fields } = value;
  const said = { protocol, message, command_id, sequence_id, fields };
  return Object.fromEntries(Object.entries(said).filter(([, each]) => each !== undefined));
}

interface Folded {
  readonly finding: Finding;
  readonly related: readonly RelatedPlace[];
  /** How many further vectors have the same mistake. */
  readonly others: number;
}

/** Most vectors of a message are not wrong in the same field: then it is one mistake, perhaps of the schema. */
function foldAlike(findings: readonly Finding[], vectors: readonly ShapedVector[]): Folded[] {
  return groupsOf(findings).flatMap((group): Folded[] => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const ofMessage = vectors.filter(({ shape }) => shape.message === first.vector.shape.message).length;
    if (others.length === 0 || 2 * group.length <= ofMessage) {
      return group.map((finding) => ({ finding, related: finding.related, others: 0 }));
    }
    const places = others.slice(0, 3).map(({ range, vector }) => ({
      range,
      message: `the vector ${vector.shape.id} differs in the same field`,
    }));
    return [{ finding: first, related: places, others: others.length }];
  });
}

/** The findings of the same kind in the same field of the same message. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.vector.shape.message} ${finding.kind} ${finding.field}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function toDiagnostic(finding: Finding, related: readonly RelatedPlace[], others: number): Diagnostic {
  const { range, vector } = finding;
  const { message } = vector.shape;
  if (finding.kind !== "value") {
    const code = finding.kind === "frame" ? "vector-frame-invalid" : "vector-not-encodable";
    return diagnostic(code, range, { message, others, ...finding.fault }, related);
  }
  const { difference, name, offset } = finding;
  const { kind, expected, found, known, path } = difference;
  switch (kind) {
    case "unknown": {
      const inside = name.slice(0, name.lastIndexOf("."));
      return diagnostic(
        "vector-of-unknown-field",
        range,
        { name: String(path.at(-1)), message: inside, known },
        related,
      );
    }
    case "missing": {
      const words = `${JSON.stringify(expected)}, as in its frame`;
      const key = path.length === 1 ? String(path[0]) : name;
      return diagnostic("vector-incomplete", range, { key, expected: words }, related);
    }
    case "other":
      return diagnostic("vector-of-other-value", range, { message, name, offset, expected, found, others }, related);
  }
}
