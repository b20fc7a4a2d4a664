import type {
  GetAccessorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  SetAccessorDeclarationStructure,
} from "ts-morph";
import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code, type ImportedName, joinCode, uses } from "../code/code.js";
import { docComment } from "../code/doc-comment.js";
import { isProperty, readUncached } from "../fields/read.js";
import { literal } from "../code/literal.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { localName } from "../code/scope.js";
import { positionOf } from "../fields/position.js";
import { setterStatements } from "./setters.js";
import { placeOfElement, readElement } from "../wire/list.js";

/** A member of a view's class, and what it needs imported. */
export interface Member {
  readonly getter?: OptionalKind<GetAccessorDeclarationStructure>;
  readonly setter?: OptionalKind<SetAccessorDeclarationStructure>;
  readonly method?: OptionalKind<MethodDeclarationStructure>;
  readonly imports: readonly ImportedName[];
}

/** What members are made from: a message, and the names of what its view remembers of a frame. */
interface MemberContext {
  readonly protocol: Protocol;
  readonly message: Message;
  readonly remembered: readonly string[];
}

/** The members that read and write the fields of a message; `remembered` is what its view remembers of a frame. */
export function viewMembers(protocol: Protocol, message: Message, remembered: readonly string[]): Member[] {
  const inMessage: MemberContext = { protocol, message, remembered };
  const { sequence } = protocol.header;
  return [
    nameGetter(message),
    ...[sequence, ...message.fields].flatMap((field) => {
      if (field.counts !== null) return [counterGetter(inMessage, field, field.counts)];
      if (!isProperty(field)) return [];
      return [getter(inMessage, field), setter(inMessage, field), elementMethod(inMessage, field)].flatMap(
        (member) => member ?? [],
      );
    }),
  ];
}

function nameGetter({ name }: Message): Member {
  const text = literal(name).text;
  return { getter: { name: "name", returnType: text, statements: [`return ${text};`] }, imports: [] };
}

function counterGetter({ message }: MemberContext, { name, property }: Field, counts: string): Member {
  const isList = message.fields.some((field) => field.name === counts && field.wire.kind === "list");
  const docs = docComment(`\`${name}\`: how many ${isList ? "elements" : "octets"} ${counts} has.`);
  return {
    getter: { name: property, docs, returnType: "number", statements: [`return this.#frame.${localName(property)};`] },
    imports: [],
  };
}

function getter(context: MemberContext, field: Field): Member {
  const body = remembering(context, [code`return ${readUncached(context.protocol, field)};`]);
  return {
    getter: { name: field.property, returnType: typeOf(context, field), statements: body.map(({ text }) => text) },
    imports: body.flatMap(({ imports }) => imports),
  };
}

function setter(context: MemberContext, field: Field): Member | null {
  const { message, protocol } = context;
  const layout = ofLayouts(protocol, layoutName(message.typeName));
  const statements = setterStatements(protocol, field, (cause) => {
    const value = cause === undefined ? code`value` : code`value, ${cause}`;
    return code`${runtime.interpreter("fieldFailure")}(${layout}, ${literal(field.property)}, ${value})`;
  });
  if (statements === null) return null;
  const body = remembering(context, statements);
  return {
    setter: {
      name: field.property,
      parameters: [{ name: "value", type: typeOf(context, field) }],
      statements: body.map(({ text }) => text),
    },
    imports: body.flatMap(({ imports }) => imports),
  };
}

function elementMethod(context: MemberContext, field: Field): Member | null {
  const { wire, name, property, offset } = field;
  if (wire.kind !== "list") return null;
  const count = localName(wire.counter.property);
  const body = remembering(context, [
    code`if (index >>> 0 !== index || index >= ${count}) return undefined;`,
    code`const from = ${placeOfElement(context.protocol, wire, positionOf(offset))};`,
    code`return ${readElement(context.protocol, wire)};`,
  ]);
  return {
    method: {
      name: `${property}At`,
      docs: docComment(`One of ${name}, by its index; undefined where there are not so many.`),
      parameters: [{ name: "index", type: "number" }],
      returnType: `${typeOf(context, field)}[number] | undefined`,
      statements: body.map(({ text }) => text),
    },
    imports: body.flatMap(({ imports }) => imports),
  };
}

/** Statements with what they need of the frame before them, as variables. */
function remembering({ remembered }: MemberContext, statements: readonly Code[]): Code[] {
  const needed = remembered.filter((name) => uses(joinCode(statements, "\n"), name));
  return [code`const { ${needed.join(", ")} } = this.#frame;`, ...statements];
}

function typeOf({ message }: MemberContext, { property }: Field): string {
  return `${message.typeName}["${property}"]`;
}
