import type { Field, Protocol, Structure, TlvBlock } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { fieldLayoutsOf, layoutOfFrame, layoutOfMessage, layoutOfStructure, layoutOfTlvs } from "../../tables/index.js";
import { hexLiteral, type NameOf, objectCode } from "../code/literal.js";
import { layoutName } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";

/** The layouts for the interpreter: of the frame, of every structure and of every message. */
export function layoutDeclarations(protocol: Protocol): Declaration[] {
  const types = protocol.types.filter((type) => type.kind === "structure");
  const headerStructures = structuresWithin(structuresOf(protocol.header.fields));
  const blocks = protocol.types.filter((type) => type.kind === "tlvs");
  const nameOf = namesOfFields(types, blocks);
  return [
    ...headerStructures.map((type) => structureConstant(type, nameOf)),
    frameConstant(protocol, nameOf),
    ...structuresWithin(types, headerStructures).map((type) => structureConstant(type, nameOf)),
    ...blocks.map((block) => blockConstant(block, nameOf)),
    ...messageConstants(protocol, nameOf),
    allConstant(protocol),
  ];
}

/** Names for the fields of structures and for TLVs. They are emitted once, and their users refer to them. */
function namesOfFields(structures: readonly Structure[], blocks: readonly TlvBlock[]): NameOf {
  const names = new Map<object, string>();
  for (const block of blocks) names.set(layoutOfTlvs(block), layoutName(block.typeName));
  for (const type of structures) names.set(fieldLayoutsOf(type), `${layoutName(type.typeName)}.fields`);
  return (value) => names.get(value);
}

/** Structures in order, each after the structures inside it; `known` ones are skipped. */
function structuresWithin(structures: readonly Structure[], known: readonly Structure[] = []): Structure[] {
  const ordered = new Set(known);
  const add = (structure: Structure): void => {
    if (ordered.has(structure)) return;
    structuresOf(structure.fields).forEach(add);
    ordered.add(structure);
  };
  structures.forEach(add);
  return [...ordered].slice(known.length);
}

function structuresOf(fields: readonly Field[]): Structure[] {
  return fields.flatMap(({ wire }) => {
    const value = wire.kind === "list" ? wire.element : wire;
    return value.kind === "structure" ? [value.structure] : [];
  });
}

function frameConstant(protocol: Protocol, nameOf: NameOf): Declaration {
  return emitConstant({
    name: "frameLayout",
    docs: docComment(`Layout of the header of every ${protocol.title} frame.`),
    type: runtimeType.interpreter("FrameLayout"),
    value: objectCode(layoutOfFrame(protocol), nameOf),
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

function blockConstant(block: TlvBlock, nameOf: NameOf): Declaration {
  return emitConstant({
    name: layoutName(block.typeName),
    docs: docComment(`Layout of ${block.name}.`),
    type: runtimeType.interpreter("TlvsLayout"),
    // A copy: the original object would be written as its name.
    value: objectCode({ ...layoutOfTlvs(block) }, nameOf),
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
  const structures = types.filter(({ kind }) => kind === "structure").map(({ typeName }) => layoutName(typeName));
  return emitConstant({
    name: "layouts",
    docs: docComment(`Layouts of all messages and structures of ${title}.`),
    type: runtimeType.interpreter("ProtocolLayout"),
    value: objectLiteral([
      ["frame", code`frameLayout`],
      ["messages", code`[${names.join(", ")}]`],
      ["structures", code`[${structures.join(", ")}]`],
    ]),
  });
}
