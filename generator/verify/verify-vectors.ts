import { CompilationCache, cachedStep, stableStep } from "../cache/index.js";
import { type Diagnostic, diagnostic, type Reporter } from "../diagnostics/index.js";
import { type FrameFormat, layoutOfProtocol } from "../tables/index.js";
import type { Message, Protocol } from "../model/index.js";
import type { ProtocolLayout } from "../runtime/interpreter/index.js";
import type { ComposedProtocol, VectorTree } from "../syntax/index.js";
import { differencesIn } from "./differences.js";
import { type Finding, frameFinding, valueFinding } from "./findings.js";
import { foldAlike, type Folded } from "./fold-alike.js";
import { isSound, readVector, rewrittenError } from "./read-vector.js";

/**
 * Verifies the vectors of all protocols with the interpreter. Protocols that import one another share vectors; each
 * error is wireJson once. Returns the protocols, or none if a vector is wrong.
 */
export function verify(
  protocols: readonly Protocol[],
  composed: readonly ComposedProtocol[],
  reporter: Reporter,
  cache: CompilationCache,
): readonly Protocol[] {
  const vectors = composed.flatMap((protocol) => protocol.vectors);
  const wrong = protocols.flatMap((protocol) => verifyVectors(protocol, vectors, cache));
  const keyOf = ({ code, range }: Diagnostic): string => JSON.stringify([code, range]);
  reporter.add([...new Map(wrong.map((each) => [keyOf(each), each])).values()]);
  return reporter.hasErrors ? [] : protocols;
}

/** Returns the errors of vectors in a protocol without errors: differences of their values and of their encoded frames. */
export function verifyVectors(
  protocol: Protocol,
  vectors: readonly VectorTree[],
  cache = new CompilationCache(),
): Diagnostic[] {
  const own = vectors.filter(({ node }) => node.protocol === protocol.id);
  if (own.length === 0) return [];
  const { header, id, title, littleEndian, maxOctets } = protocol;
  const format = stableFormat(cache, id, { header, id, title, littleEndian, maxOctets });
  const messages = new Map(protocol.messages.map((message) => [message.name, message]));
  const findings = own.flatMap((vector) => {
    const layouts = layoutOfMessage(cache, format, messages.get(vector.node.message) ?? null);
    return verifyVector(cache, layouts, vector) ?? [];
  });
  return foldAlike(protocol, findings, own).map(toDiagnostic);
}

const stableFormat = stableStep<FrameFormat>();

/** Returns the tables of a protocol that has only one message: a vector needs no other message. */
const layoutOfMessage = cachedStep("verify", (format: FrameFormat, message: Message | null) =>
  layoutOfProtocol({ ...format, messages: message === null ? [] : [message], types: [] }),
);

const verifyVector = cachedStep("verify", (layouts: ProtocolLayout, vector: VectorTree): Finding | null => {
  const given = wireJsonOf(vector);
  // Nearly all vectors are correct, so field offsets are computed only for the others.
  if (isSound(layouts, vector.node.frame, given)) return null;
  const reading = readVector(layouts, vector.node.frame);
  if (reading.error !== null) return frameFinding("frame", vector, reading.error);
  const finding = valueFinding(vector, differencesIn(reading.json, given), reading.spans, layouts.frame);
  if (finding !== null) return finding;
  const error = rewrittenError(layouts, reading.json, reading.frame);
  return error === null ? null : frameFinding("octets", vector, error);
});

/** Returns a vector as the wire JSON that its frame must decode to. */
function wireJsonOf({ node: { value } }: VectorTree): Readonly<Record<string, unknown>> {
  const { protocol, message, command_id, status, sequence_id, fields } = value;
  const wireJson = { protocol, message, command_id, status, sequence_id, fields };
  return Object.fromEntries(Object.entries(wireJson).filter(([, each]) => each !== undefined));
}

function toDiagnostic({ finding, range, related, others, type }: Folded): Diagnostic {
  const { message } = finding.vector.node;
  if (finding.kind !== "value") {
    const code = finding.kind === "frame" ? "vector-frame-invalid" : "vector-not-encodable";
    return diagnostic(code, range, { message, others, type, ...finding.error }, related);
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
      const value = JSON.stringify(expected);
      const words = { en: `${value}, the value in its frame`, zh: `${value}，即帧中的值` };
      const key = path.length === 1 ? String(path[0]) : name;
      return diagnostic("vector-incomplete", range, { key, expected: words }, related);
    }
    case "other":
      return diagnostic(
        "vector-of-other-value",
        range,
        { message, name, offset, expected, found, others, type },
        related,
      );
  }
}
