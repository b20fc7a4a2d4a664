import fc from "fast-check";
import { expect } from "vitest";
import type { Subject } from "../../../generated/runtime/conformance/index.js";
import { replaceBits } from "../../../generator/expression/index.js";
import { brokenRules } from "../../../generator/broken-rules/index.js";
import { layoutOfProtocol } from "../../../generator/tables/index.js";
import type { Field, Message, Protocol } from "../../../generator/model/index.js";
import { arbitraryMessage, arbitraryStructure } from "../values/arbitrary-message.js";
import { functionOf, layoutsOf } from "../compile/emitted-functions.js";

/* Compares broken rules in emitted code and in the tree: of messages, of structures in them, and of structures in octets. */

/** A broken rule, in the form that both return. */
interface Broken {
  readonly rule: string;
  readonly severity: string;
  readonly fields: readonly string[];
  readonly section: string | null;
}

/** Checks that `check` and `decode --check` agree on random messages. Returns the number of findings in structures. */
export function agreeOnRules(
  module: object,
  protocol: Protocol,
  message: Message,
  subject: Subject<object>,
  seed: number,
): number {
  let inside = 0;
  const run = (value: object): void => {
    for (const each of message.isBodyOptional ? [value, withoutBody(message, value)] : [value]) {
      const frame = subject.encode(each);
      const byCode = brokenByCode(module, subject.decode(frame));
      expect(byCode).toEqual(brokenByTree(protocol, frame));
      inside += byCode.filter(({ fields }) => fields.some((field) => field.includes("."))).length;
    }
  };
  const arbitrary = fc
    .tuple(arbitraryMessage(subject.layout), fc.record(Object.fromEntries(contentsOf(module, message))))
    .map(([value, contents]) => withContents(module, message, value, contents));
  fc.assert(fc.property(arbitrary, run), { numRuns: 60, seed });
  return inside;
}

/** Returns a message without its body. */
function withoutBody({ fields }: Message, value: object): object {
  return { ...value, ...Object.fromEntries(fields.map(({ property }) => [property, undefined])) };
}

/** Returns the findings of `check`. There must be as many paths of properties as of fields. */
export function brokenByCode(module: object, message: object): Broken[] {
  const findings: unknown = Reflect.apply(functionOf(module, "check"), null, [message]);
  if (!Array.isArray(findings)) throw new Error("There are no findings.");
  return findings.map(({ rule, severity, fields, properties, section }) => ({
    rule,
    severity,
    fields,
    section,
    ...(properties === undefined ? {} : { properties }),
  }));
}

/** Returns the findings of `decode --check` in the frame of a message. */
export function brokenByTree(protocol: Protocol, frame: Uint8Array): Broken[] {
  return brokenRules(protocol, layoutOfProtocol(protocol), frame).map(
    ({ id, severity, fields, properties, section }) => ({
      rule: id,
      severity,
      fields,
      section,
      ...(fields.some((field) => field.includes(".")) ? { properties } : {}),
    }),
  );
}

/** For every field with contents: which of them it holds, and a structure for it. */
function contentsOf(module: object, { fields }: Message): [string, fc.Arbitrary<Chosen>][] {
  return fields
    .filter(({ contents, wire }) => contents.length > 0 && wire.kind === "octets")
    .map((field) => [field.property, fc.oneof(...field.contents.map((content) => chosen(module, field, content)))]);
}

interface Chosen {
  /** The message with the value that decides for the content. */
  readonly withCondition: (message: object) => object;
  readonly octets: object;
}

function chosen(module: object, { property }: Field, content: Field["contents"][number]): fc.Arbitrary<Chosen> {
  const type = content.type.kind === "choice" ? content.type.structures[0] : content.type;
  const { name, typeName } = type ?? content.type;
  const layout = layoutsOf(module).structures.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`There is no layout of ${name}.`);
  return arbitraryStructure(layout).map((structure) => ({
    withCondition: (message) => ({ ...message, [content.whenProperty]: decidingValue(message, content) }),
    octets: { [property]: Reflect.apply(functionOf(module, `encode${typeName}`), null, [structure]) },
  }));
}

/** The value that decides for a content; if bits of it decide, its other bits are those of the message. */
function decidingValue(message: object, { whenProperty, whenBits, equals }: Field["contents"][number]): number {
  return whenBits === null ? equals : replaceBits(Reflect.get(message, whenProperty), whenBits, equals);
}

/** Returns a message with structures in its octets, if they fit. */
function withContents(module: object, { typeName }: Message, value: object, contents: Record<string, Chosen>): object {
  let whole = value;
  for (const { withCondition, octets } of Object.values(contents)) {
    const without = withCondition(whole);
    const after = { ...without, ...octets };
    whole = isEncodable(module, typeName, after) ? after : without;
  }
  return whole;
}

function isEncodable(module: object, exportName: string, value: object): boolean {
  try {
    Reflect.apply(functionOf(module, `encode${exportName}`), null, [value]);
    return true;
  } catch {
    return false;
  }
}
