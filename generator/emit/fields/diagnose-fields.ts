import type { Field, HeaderField, Protocol, WireType } from "../../model/index.js";
import { arrow, type Code, code, nameOf } from "../code/code.js";
import { countVariable } from "./capture.js";
import { literal, objectCode, valueLiteral } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { skipFieldsName } from "../code/module-paths.js";
import { local, valueVariable } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";

/**
 * Statements that go over fields in search of a fault, one after the other. Fields of fixed size are passed together, up to
 * the one that must be read: a counter, a constant, a part of the header that says what the frame is.
 */
export function diagnoseStatements(protocol: Protocol, fields: readonly (Field | HeaderField)[]): Code[] {
  const statements: Code[] = [];
  let passed: Record<string, number> = {};
  const skipPassed = (): Code => {
    const skipped = code`${runtime.diagnose("skip")}(${local.search}, ${objectCode(passed)})`;
    passed = {};
    return skipped;
  };
  const flush = (): void => {
    if (Object.keys(passed).length > 0) statements.push(code`${skipPassed()};`);
  };
  for (const field of fields) {
    const isPassed = field.extent.kind === "fixed" && field.wire.kind !== "structure";
    if (!isPassed) {
      flush();
      statements.push(skipStatement(field));
      continue;
    }
    passed[field.name] = field.extent.octets;
    const reads = readingStatement(protocol, field);
    if (reads !== null) statements.push(reads(skipPassed()));
  }
  flush();
  return statements;
}

/** A statement that reads a field, given an expression for its place; null where nobody needs to know what it holds. */
function readingStatement(protocol: Protocol, field: Field | HeaderField): ((at: Code) => Code) | null {
  const read = (at: Code): Code => emitterOf(field.wire).read(protocol, field.wire, at, at);
  const { constant, counts, name } = field;
  if (constant !== null) {
    const expected = code`${arrow([local.at], read(local.at))}, ${valueLiteral(constant)}`;
    return (at) => code`${runtime.diagnose("expectConstant")}(${local.search}, ${literal(name)}, ${at}, ${expected});`;
  }
  if (counts !== null) return (at) => code`const ${valueVariable(field.property)} = ${read(at)};`;
  if (!("role" in field)) return null;
  if (field.role === "length") return (at) => code`${local.search}.stated = ${read(at)};`;
  return field.role === "command" ? (at) => code`const ${local.commandId} = ${read(at)};` : null;
}

/** A statement that goes over a field whose octets must be counted or looked for. */
function skipStatement({ name, wire, extent }: Field): Code {
  if (extent.kind === "rest") return code`${runtime.diagnose("skipRest")}(${local.search});`;
  if (extent.kind !== "counted") return code`${skipValue(wire, literal(name))};`;
  const octets = code`${extent.octets === 1 ? "" : `${extent.octets} * `}${countVariable(wire) ?? ""}`;
  return code`${runtime.diagnose("skip")}(${local.search}, { ${name}: ${octets} }, "beyond-body");`;
}

/** An expression that goes over a value whose octets must be looked for; `path` is how it is called. */
function skipValue(wire: WireType, path: Code): Code {
  switch (wire.kind) {
    case "text":
      return code`${runtime.diagnose("skipText")}(${local.search}, ${path}, ${wire.maxOctets})`;
    case "structure":
      return code`${runtime.diagnose("skipStructure")}(${local.search}, ${path}, ${nameOf(skipFieldsName(wire.structure.typeName))})`;
    case "list": {
      const element = arrow([local.element], skipValue(wire.element, local.element));
      const least = minOctetsOf(wire.element);
      return code`${runtime.diagnose("skipEach")}(${local.search}, ${path}, ${valueVariable(wire.counter.property)}, ${least}, ${element})`;
    }
    default:
      throw new Error(`Nobody looks for the end of ${wire.kind}.`);
  }
}

function minOctetsOf(wire: WireType): number {
  if (wire.kind === "structure") return wire.structure.size.min;
  return wire.kind === "text" ? 1 : 0;
}
