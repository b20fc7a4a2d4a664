import type { Field, Protocol, Structure, TlvBlock, Union } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import {
  fieldLayoutsOf,
  layoutOfFrame,
  layoutOfMessage,
  layoutOfStructure,
  layoutOfTlvs,
  layoutOfUnion,
  partsOfUnion,
} from "../../tables/index.js";
import { hexLiteral, type NameOf, objectCode } from "../code/literal.js";
import { layoutName } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { type Structural, structuralOf } from "../wire/structural.js";
import { firstEqual } from "../wire/tlvs.js";
import { type SharedTlvs, sharedTlvs, tlvConstants } from "./tlv-layouts.js";

/** The layouts for the interpreter: of the frame, of every structure, union and message. */
export function layoutDeclarations(protocol: Protocol): Declaration[] {
  const types = protocol.types.filter((type) => type.kind === "structure" || type.kind === "union");
  const ofHeader = typesWithin(typesOf(protocol.header.fields));
  const blocks = protocol.types.filter((type) => type.kind === "tlvs");
  const shared = sharedTlvs(protocol, blocks);
  const nameOf = namesOfParts(types, blocks, shared);
  return [
    ...ofHeader.map((type) => typeConstant(type, nameOf)),
    frameConstant(protocol, nameOf),
    ...typesWithin(types, ofHeader).map((type) => typeConstant(type, nameOf)),
    ...tlvConstants(shared, nameOf),
    ...blocks.map((block) => blockConstant(protocol, block, nameOf)),
    ...messageConstants(protocol, nameOf),
    allConstant(protocol),
  ];
}

/** Names for the fields of structures, the parts of unions, and TLVs. They are emitted once, and their users refer to them. */
function namesOfParts(types: readonly Structural[], blocks: readonly TlvBlock[], shared: SharedTlvs): NameOf {
  const names = new Map<object, string>(shared.names);
  for (const block of blocks) names.set(layoutOfTlvs(block), layoutName(block.typeName));
  for (const type of types) {
    const name = layoutName(type.typeName);
    if (type.kind === "structure") names.set(fieldLayoutsOf(type), `${name}.fields`);
    else for (const [key, part] of Object.entries(partsOfUnion(type))) names.set(part, `${name}.${key}`);
  }
  return (value) => names.get(value);
}

/** Structures and unions in order, each after those inside it; `known` ones are skipped. */
function typesWithin(types: readonly Structural[], known: readonly Structural[] = []): Structural[] {
  const ordered = new Set(known);
  const add = (type: Structural): void => {
    if (ordered.has(type)) return;
    const inner = type.kind === "structure" ? typesOf(type.fields) : type.cases.map(({ structure }) => structure);
    inner.forEach(add);
    ordered.add(type);
  };
  types.forEach(add);
  return [...ordered].slice(known.length);
}

function typesOf(fields: readonly Field[]): Structural[] {
  return fields.flatMap(({ wire }) => structuralOf(wire.kind === "list" ? wire.element : wire) ?? []);
}

function frameConstant(protocol: Protocol, nameOf: NameOf): Declaration {
  return emitConstant({
    name: "frameLayout",
    docs: docComment(`Layout of the header of every ${protocol.title} frame.`),
    type: runtimeType.interpreter("FrameLayout"),
    value: objectCode(layoutOfFrame(protocol), nameOf),
  });
}

function typeConstant(type: Structural, nameOf: NameOf): Declaration {
  return type.kind === "structure" ? structureConstant(type, nameOf) : unionConstant(type, nameOf);
}

function unionConstant(type: Union, nameOf: NameOf): Declaration {
  const layout = layoutOfUnion(type);
  return emitConstant({
    name: layoutName(type.typeName),
    docs: docComment(`Layout of ${withArticle(type.name)}.`),
    type: runtimeType.interpreter("UnionLayout"),
    // Copies of its parts: the original ones would be written as their names.
    value: objectCode({ ...layout, tag: { ...layout.tag }, cases: [...layout.cases] }, nameOf),
  });
}

function structureConstant(type: Structure, nameOf: NameOf): Declaration {
  const layout = layoutOfStructure(type);
  return emitConstant({
    name: layoutName(type.typeName),
    docs: docComment(`Layout of ${withArticle(type.name)}.`),
    type: runtimeType.interpreter("StructureLayout"),
    // A copy of its fields: the original array would be written as its name.
    value: objectCode({ ...layout, fields: [...layout.fields] }, nameOf),
  });
}

function blockConstant(protocol: Protocol, block: TlvBlock, nameOf: NameOf): Declaration {
  const first = firstEqual(protocol, block);
  return emitConstant({
    name: layoutName(block.typeName),
    docs: docComment(`Layout of ${block.name}.`),
    type: runtimeType.interpreter("TlvsLayout"),
    // A copy: the original object would be written as its name.
    value: first === block ? objectCode({ ...layoutOfTlvs(block) }, nameOf) : code`${layoutName(first.typeName)}`,
  });
}

function messageConstants(protocol: Protocol, nameOf: NameOf): Declaration[] {
  const frame = layoutOfFrame(protocol);
  return protocol.messages.map((message) => {
    const { name, commandId, body, fields } = layoutOfMessage(frame, message);
    return emitConstant({
      name: layoutName(message.typeName),
      docs: docComment(`Layout of ${withArticle(message.name)}.`),
      type: runtimeType.interpreter("MessageLayout"),
      value: objectLiteral([
        ["frame", code`frameLayout`],
        ["name", objectCode(name)],
        ["commandId", hexLiteral(commandId)],
        ...(body === undefined ? [] : [["body", objectCode(body)] as const]),
        ["fields", objectCode(fields, nameOf)],
      ]),
    });
  });
}

function allConstant({ title, messages, types }: Protocol): Declaration {
  const names = messages.map(({ typeName }) => layoutName(typeName));
  const namesOf = (wanted: Structural["kind"]): string[] =>
    types.filter(({ kind }) => kind === wanted).map(({ typeName }) => layoutName(typeName));
  const unions = namesOf("union");
  return emitConstant({
    name: "layouts",
    docs: docComment(
      `Layouts of all messages and structures${unions.length === 0 ? "" : ", and of all unions,"} of ${title}.`,
    ),
    type: runtimeType.interpreter("ProtocolLayout"),
    value: objectLiteral([
      ["frame", code`frameLayout`],
      ["messages", code`[${names.join(", ")}]`],
      ["structures", code`[${namesOf("structure").join(", ")}]`],
      ...(unions.length === 0 ? [] : [["unions", code`[${unions.join(", ")}]`] as const]),
    ]),
  });
}
