import type { Field, Message, Protocol } from "../../model/index.js";
import { emitGetter, emitMethod, emitSetter, type Member } from "../code/class.js";
import { type Code, code, entryCode, joinCode, nameOf } from "../code/code.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { layoutName, ofLayouts, ofTlvs } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { positionOf } from "../fields/position.js";
import { isProperty, readUncached } from "../fields/read.js";
import { offsetOfElement, readElement } from "../wire/list.js";
import { entriesIn, type EntryIndex, type FrameEntry, indexEntries, keyOf } from "./frame-entries.js";
import { setterStatements } from "./setters.js";

/** The input for members: a message, and the values that its view stores about a frame. */
interface MemberContext {
  readonly protocol: Protocol;
  readonly message: Message;
  readonly remembered: EntryIndex;
  /** The names of the fields that are lists. */
  readonly lists: ReadonlySet<string>;
}

/** The members that read and write the fields of a message; `remembered` lists the values that its view stores. */
export function viewMembers(protocol: Protocol, message: Message, remembered: readonly FrameEntry[]): Member[] {
  const lists = new Set(message.fields.flatMap(({ name, wire }) => (wire.kind === "list" ? [name] : [])));
  const context: MemberContext = { protocol, message, remembered: indexEntries(remembered), lists };
  const header: MemberContext = { ...context, message: { ...message, isBodyOptional: false } };
  const name = literal(message.name);
  return [
    emitGetter({ name: "name", type: name, body: [code`return ${name};`] }),
    ...protocol.header.carried.flatMap((field) => fieldMembers(header, field)),
    ...message.fields.flatMap((field) => fieldMembers(context, field)),
  ];
}

function fieldMembers(context: MemberContext, field: Field): Member[] {
  if (field.counts !== null) return [counterGetter(context, field, field.counts)];
  if (!isProperty(field)) return [];
  if (field.wire.kind === "tlvs") return [getter(context, field), tlvMethod(context, field)];
  return [getter(context, field), ...setter(context, field), ...elementMethod(context, field)];
}

function counterGetter(context: MemberContext, { name, property }: Field, counts: string): Member {
  const { remembered, lists, message } = context;
  return emitGetter({
    name: property,
    docs: docComment(`\`${name}\`: number of ${lists.has(counts) ? "elements" : "bytes"} in ${counts}.`),
    type: message.isBodyOptional ? code`number | undefined` : code`number`,
    body: message.isBodyOptional
      ? remembering(context, [code`return ${valueVariable(property)};`], code`return undefined;`)
      : [code`return this.#frame.${keyOf(remembered, valueVariable(property))};`],
  });
}

function getter(context: MemberContext, field: Field): Member {
  return emitGetter({
    name: field.property,
    type: typeOf(context, field),
    body: remembering(context, [code`return ${readUncached(context.protocol, field)};`], absentReturn(field)),
  });
}

/** The statement of a getter for a frame without a body. */
function absentReturn({ wire }: Field): Code {
  return wire.kind === "tlvs" ? code`return null;` : code`return undefined;`;
}

function setter(context: MemberContext, field: Field): Member[] {
  const { message, protocol } = context;
  const layout = ofLayouts(protocol, layoutName(message.typeName));
  const statements = setterStatements(protocol, field, (cause) => {
    const value = cause === undefined ? local.value : code`${local.value}, ${cause}`;
    return code`${runtime.interpreter("fieldFailure")}(${layout}, ${literal(field.property)}, ${value})`;
  });
  if (statements === null) return [];
  const absent = code`throw ${runtime.interpreter("noBodyFailure")}(${layout}, ${literal(field.property)});`;
  const type = wholeType(context, field);
  return [emitSetter({ name: field.property, type, body: remembering(context, statements, absent) })];
}

function tlvMethod(context: MemberContext, { property, offset }: Field): Member {
  const { view, end } = local;
  const tag = nameOf("tag");
  const found = code`${runtime.wire("octetsOfTlv")}(${view}, ${positionOf(offset)}, ${end}, ${tag}, ${ofTlvs(context.protocol, "tlvHead")})`;
  return emitMethod({
    name: `${property}Octets`,
    docs: docComment("The bytes of the first TLV with a tag, without decoding the others; undefined if no TLV has it."),
    parameters: [[tag, code`number`]],
    returns: code`Uint8Array | undefined`,
    body: remembering(context, [code`return ${found};`], code`return undefined;`),
  });
}

function elementMethod(context: MemberContext, field: Field): Member[] {
  const { protocol } = context;
  const { wire, name, property, offset } = field;
  if (wire.kind !== "list") return [];
  const count = valueVariable(wire.counter.property);
  return [
    emitMethod({
      name: `${property}At`,
      docs: docComment(`The element of ${name} at an index; undefined if the index is out of range.`),
      parameters: [[local.index, code`number`]],
      returns: code`${wholeType(context, field)}[number] | undefined`,
      body: remembering(
        context,
        [
          code`if (${local.index} >>> 0 !== ${local.index} || ${local.index} >= ${count}) return undefined;`,
          code`const ${local.from} = ${offsetOfElement(protocol, wire, positionOf(offset))};`,
          code`return ${readElement(protocol, wire)};`,
        ],
        code`return undefined;`,
      ),
    }),
  ];
}

/** Statements, preceded by the variables of the frame that they use. `absent` ends them if there is no body. */
function remembering(context: MemberContext, whole: readonly Code[], absent: Code): Code[] {
  const { remembered, message, protocol } = context;
  const isAfterHeader = code`${local.end} - ${local.start} === ${protocol.header.octets}`;
  const statements = message.isBodyOptional ? [code`if (${isAfterHeader}) ${absent}`, ...whole] : whole;
  const all = joinCode(statements, "\n");
  const entries = entriesIn(remembered, all).map(({ key, variable }) => entryCode(key, variable));
  return [code`const { ${joinCode(entries, ", ")} } = this.#frame;`, ...statements];
}

/** The type of a property of a message with its body. */
function wholeType(context: MemberContext, field: Field): Code {
  const type = typeOf(context, field);
  return context.message.isBodyOptional ? code`Exclude<${type}, undefined>` : type;
}

function typeOf({ message }: MemberContext, { property }: Field): Code {
  return code`${message.typeName}["${property}"]`;
}
