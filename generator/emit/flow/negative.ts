import type { Field, Message, WireType } from "../../model/index.js";
import { isProperty, negativeValues } from "../../tables/index.js";
import { arrow, type Code, code, joinCode, nameOf } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { literal } from "../code/literal.js";
import { conditionCode } from "../rules/expression.js";
import { type FlowContext, operationOf } from "./flow-context.js";
import { responseCall } from "./responses.js";
import { emptyOf } from "../fields/empty-value.js";
import { type StatedByReason, valuesByReason } from "./values-by-reason.js";

const REASON = nameOf("reason");
const SEQUENCE = nameOf("sequenceId");

/** The message that answers any request; null if the protocol has none. */
export function negativeCode(context: FlowContext): Code {
  const { flow, protocol } = context;
  if (flow.negative === null) return code`null`;
  const { request } = operationOf(context, flow.negative.operation);
  const stated = negativeValues(protocol, flow).map(
    ([reason, values]) =>
      [reason, new Map([...values].map(([property, value]) => [property, conditionCode(protocol, [value])]))] as const,
  );
  const malformed = stated.filter(([reason]) => reason === "malformed");
  return objectLiteral([
    ["message", literal(request.name)],
    ["create", arrow([SEQUENCE], creation(context, request, stated, SEQUENCE), [REASON])],
    [
      "toMalformed",
      toMalformed(protocol.header.sequence.wire, (sequence) => creation(context, request, malformed, sequence)),
    ],
  ]);
}

/** A call that creates the message. Fields that no reason states are 0 or empty. */
function creation(context: FlowContext, message: Message, stated: StatedByReason, sequence: Code): Code {
  const chosen = valuesByReason(stated, REASON);
  const isOther = (field: Field): boolean => isProperty(field) && field.default === null && !chosen.has(field.property);
  const others = message.fields.filter(isOther).map(({ property, wire }) => [property, emptyOf(wire)] as const);
  return responseCall(context, message, [...chosen, ...others], sequence);
}

/** A function of the header of a frame that cannot be decoded: its sequence is copied, or 0 if it cannot be read. */
function toMalformed(wire: WireType, create: (sequence: Code) => Code): Code {
  const empty = emptyOf(wire);
  if (wire.kind !== "structure") {
    const sequence = code`typeof sequenceId === ${literal(typeOf(wire) ?? "")} ? ${SEQUENCE} : ${empty}`;
    return code`({ sequenceId }) => ${create(sequence)}`;
  }
  const fields = wire.structure.fields.filter(isProperty);
  const tests = fields.map(({ property, wire: own }) => {
    const type = typeOf(own);
    return type === null
      ? null
      : code`${literal(property)} in ${SEQUENCE} && typeof ${SEQUENCE}.${property} === ${literal(type)}`;
  });
  const known = tests.flatMap((each) => each ?? []);
  if (known.length < fields.length) return code`() => ${create(empty)}`;
  const copy = objectLiteral(fields.map(({ property }) => [property, code`${SEQUENCE}.${property}`]));
  const isWhole = joinCode([code`typeof ${SEQUENCE} === "object" && ${SEQUENCE} !== null`, ...known], " && ");
  return code`({ sequenceId }) => ${create(code`${isWhole} ? ${copy} : ${empty}`)}`;
}

/** The type of an integer or string at run time; null for other values of fixed size. */
function typeOf(wire: WireType): "number" | "bigint" | "string" | null {
  if (wire.kind === "integer") return wire.octets === 8 ? "bigint" : "number";
  return wire.kind === "octet-string" ? "string" : null;
}
