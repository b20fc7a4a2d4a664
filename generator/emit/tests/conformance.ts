import type { Message, Protocol, Vector } from "../../model/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { ofMessage, layoutName, ofLayouts, viewModule } from "../code/module-paths.js";
import { type Declaration, emitConstant, emitStatement, objectLiteral } from "../code/declarations.js";
import { isProperty } from "../fields/read.js";
import { literal, objectCode } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { holdsUnion } from "../wire/structural.js";

/** The conformance tests of a message. */
export function conformanceDeclarations(protocol: Protocol, message: Message): Declaration[] {
  const vectors = protocol.vectors.filter((vector) => vector.message === message.name);
  return [
    subjectConstant(protocol, message),
    knownConstant(message),
    ...(vectors.length === 0 ? [] : [vectorsConstant(vectors)]),
    tests(protocol, message, vectors),
  ];
}

function subjectConstant(protocol: Protocol, message: Message): Declaration {
  return emitConstant({
    name: "subject",
    docs: [],
    isExported: false,
    value: objectLiteral([
      ["layout", ofLayouts(protocol, layoutName(message.typeName))],
      ["sizeOf", ofMessage(protocol, message, "sizeOf")],
      ["encode", ofMessage(protocol, message, "encode")],
      ["encodeInto", ofMessage(protocol, message, "encode", "Into")],
      ["decode", ofMessage(protocol, message, "decode")],
      ["createView", code`() => new ${imported(viewModule(protocol, message), `${message.typeName}View`)}()`],
    ]),
  });
}

/** The values of every enumeration, and an unknown one. */
function knownConstant(message: Message): Declaration {
  const entries = message.fields.filter(isProperty).flatMap((field): (readonly [string, Code])[] => {
    const { type, wire } = field;
    if (type?.kind !== "enumeration" || wire.kind === "list") return [];
    const values = type.values.flatMap((value) => (value.kind === "value" ? [value.value] : []));
    return [[field.property, objectCode([...values, unknownValue(values)])]];
  });
  return emitConstant({
    name: "known",
    docs: ["Values of each enumeration, and one unknown value."],
    isExported: false,
    type: runtimeType.conformance("KnownValues"),
    value: objectLiteral(entries),
  });
}

function unknownValue(values: readonly (number | string)[]): number | string {
  if (typeof values[0] === "string") return "?";
  return [200, 201, 202].find((value) => !values.includes(value)) ?? 203;
}

function vectorsConstant(vectors: readonly Vector[]): Declaration {
  return emitConstant({
    name: "vectors",
    docs: ["Frames from independent sources."],
    isExported: false,
    type: code`readonly ${runtimeType.conformance("Vector")}[]`,
    value: objectCode(vectors.map(({ id, source, frame, json }) => ({ id, source, frame, json }))),
  });
}

function tests(protocol: Protocol, message: Message, vectors: readonly Vector[]): Declaration {
  const { name } = message;
  const expectNone = (findings: Code): Code => code`${imported("vitest", "expect")}(${findings}).toEqual([]);`;
  const test = (title: string, findings: Code): Code =>
    code`${imported("vitest", "test")}(${literal(title)}, () => {\n${expectNone(findings)}\n});\n`;
  const frames = code`${runtime.conformance("boundaryFrames")}(subject, known)`;
  const short = code`${frames}.filter(({ length }) => length < 400)`;
  const each = (check: Parameters<typeof runtime.conformance>[0], of: Code): Code =>
    code`${of}.flatMap((frame) => ${runtime.conformance(check)}(subject, frame))`;
  const layouts = ofLayouts(protocol, "layouts");
  const frame = code`${runtime.wire("fromHex")}(vector.frame) ?? new Uint8Array(0)`;
  const body = [
    ...(vectors.length === 0
      ? []
      : [
          code`${imported("vitest", "test")}.each(vectors)("$id: decodes to its fields, and back", (vector) => {\n${expectNone(code`${runtime.conformance("checkVector")}(subject, ${layouts}, vector, ${frame})`)}\n});\n`,
        ]),
    test(
      "both engines read and write every field alike at its boundaries",
      code`${runtime.conformance("checkBoundaries")}(subject, known)`,
    ),
    test(
      "rejects every value out of range and names its field",
      code`${runtime.conformance("checkOutOfRange")}(subject)`,
    ),
    test(
      "a view reads and writes fields like the decoder and the encoder",
      code`${runtime.conformance("checkView")}(subject, known)`,
    ),
    test("rejects a frame truncated at any byte and names the field", each("checkTruncation", short)),
    test("rejects one extra byte", each("checkTrailingBytes", frames)),
    ...(message.fields.some(({ wire }) => holdsUnion(wire))
      ? [test("rejects a tag without a case and names it", each("checkUnknownCases", frames))]
      : []),
    test("rejects the same bytes with a different command", each("checkCommand", short)),
    test(
      "the splitter returns a frame whole, wherever the stream is split",
      code`${short}.flatMap((frame) => ${runtime.conformance("checkSplits")}(subject.layout.frame, frame))`,
    ),
  ];
  return emitStatement(
    code`${imported("vitest", "describe")}(${literal(`${name} of ${protocol.title}`)}, () => {\n${joinCode(body, "\n")}});`,
  );
}
