import type { Field, HeaderField, Protocol, TlvBlock } from "../../model/index.js";
import { arrow, type Code, code, joinCode } from "../code/code.js";
import { countVariable } from "./capture.js";
import { literal, objectCode, valueLiteral } from "../code/literal.js";
import { ofTlvs } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { isRestricted } from "../wire/restricted.js";
import { emitterOf } from "../wire/emitter-of.js";
import { holdsUnion, structuralOf } from "../wire/structural.js";
import { firstEqual, isInSnakeCase, tagsName } from "../wire/tlvs.js";

type AnyField = Field | HeaderField;

/**
 * Statements that check fields for errors, in wire order. Consecutive fields of fixed size are skipped in one call, up
 * to one that must be read: a counter, a constant, or an integer with a role in the header.
 */
export function diagnoseStatements(protocol: Protocol, fields: readonly AnyField[]): Code[] {
  return fixedRuns(fields).map((run) => {
    const last = run.at(-1);
    if (last === undefined || !isFixed(last))
      return joinCode(
        run.map((field) => skipStatement(protocol, field)),
        "\n",
      );
    const sizes = Object.fromEntries(
      run.map(({ name, extent }) => [name, extent.kind === "fixed" ? extent.octets : 0]),
    );
    const at = code`${runtime.diagnose("advance")}(${local.cursor}, ${objectCode(sizes)})`;
    return readStatement(protocol, last, at) ?? code`${at};`;
  });
}

/** Groups fields into runs: fields of fixed size up to one that must be read; each other field is its own run. */
function fixedRuns(fields: readonly AnyField[]): AnyField[][] {
  const runs: AnyField[][] = [];
  for (const field of fields) {
    const last = runs.at(-1)?.at(-1);
    const isContinued = last !== undefined && isFixed(last) && !isRead(last) && isFixed(field);
    if (isContinued) runs.at(-1)?.push(field);
    else runs.push([field]);
  }
  return runs;
}

function isFixed({ extent, wire }: AnyField): boolean {
  return extent.kind === "fixed" && structuralOf(wire) === null && !isRestricted(wire);
}

function isRead(field: AnyField): boolean {
  return field.constant !== null || field.counts !== null || cursorProperty(field) !== null;
}

/** A statement that reads the field at `at`; null if its value is not needed. */
function readStatement(protocol: Protocol, field: AnyField, at: Code): Code | null {
  const read = (from: Code): Code => emitterOf(field.wire).read(protocol, field.wire, { from, to: from });
  const { constant, counts, name, property } = field;
  if (constant !== null) {
    const expected = code`${arrow([local.at], read(local.at))}, ${valueLiteral(constant)}`;
    return code`${runtime.diagnose("expectConstant")}(${local.cursor}, ${literal(name)}, ${at}, ${expected});`;
  }
  if (counts !== null) return code`const ${valueVariable(property)} = ${read(at)};`;
  const noted = cursorProperty(field);
  return noted && code`${local.cursor}.${noted} = ${read(at)};`;
}

/** The property of a DiagnosisCursor that holds the value of a header field; null for other fields. */
export function cursorProperty(field: AnyField): "stated" | "commandId" | "sequenceId" | null {
  const role = "role" in field ? field.role : null;
  if (role === "length") return "stated";
  if (role === "command") return "commandId";
  return role === "sequence" ? "sequenceId" : null;
}

/** A call that checks the heads of TLVs. Errors name the known ones: by their property if their wire name follows from it. */
function advanceTlvs(protocol: Protocol, block: TlvBlock): Code {
  const { parameters } = block;
  const isSnakeCase = isInSnakeCase(block);
  const tags = isSnakeCase
    ? ofTlvs(protocol, tagsName(firstEqual(protocol, block)))
    : objectCode(Object.fromEntries(parameters.map(({ name, tag }) => [name, tag])));
  const toWireName = isSnakeCase ? code`, ${runtime.diagnose("snakeCase")}` : "";
  return code`${runtime.diagnose("advanceTlvs")}(${local.cursor}, ${ofTlvs(protocol, "tlvHead")}, ${tags}${toWireName})`;
}

/** A statement that skips a field of variable size, or one that does not accept all bytes. */
function skipStatement(protocol: Protocol, { name, wire, extent }: Field): Code {
  if (wire.kind === "tlvs") return code`${advanceTlvs(protocol, wire.block)};`;
  if (extent.kind !== "counted" || isRestricted(wire) || holdsUnion(wire))
    return code`${emitterOf(wire).diagnose(wire, literal(name))};`;
  const octets = code`${extent.octets === 1 ? "" : `${extent.octets} * `}${countVariable(wire) ?? ""}`;
  return code`${runtime.diagnose("advance")}(${local.cursor}, { ${name}: ${octets} }, "beyond-body");`;
}
