import type { Protocol } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { layoutOfFrame, layoutOfMessage, layoutOfStructure } from "../../tables/index.js";
import { hexLiteral, objectCode } from "../code/literal.js";
import { layoutName } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";

/** The tables that the walker goes by: of the frame, of every structure and of every message. */
export function layoutDeclarations(protocol: Protocol): Declaration[] {
  return [
    frameConstant(protocol),
    ...structureConstants(protocol),
    ...messageConstants(protocol),
    allConstant(protocol),
  ];
}

function frameConstant(protocol: Protocol): Declaration {
  return emitConstant({
    name: "frameLayout",
    docs: docComment(`How every frame of ${protocol.title} begins.`),
    type: runtimeType.interpreter("FrameLayout"),
    value: objectCode(layoutOfFrame(protocol)),
  });
}

function structureConstants({ types }: Protocol): Declaration[] {
  return types
    .filter((type) => type.kind === "structure")
    .map((type) =>
      emitConstant({
        name: layoutName(type.typeName),
        docs: docComment(`How a ${type.name} stands on the wire.`),
        type: runtimeType.interpreter("StructureLayout"),
        value: objectCode(layoutOfStructure(type)),
      }),
    );
}

function messageConstants(protocol: Protocol): Declaration[] {
  const frame = layoutOfFrame(protocol);
  return protocol.messages.map((message) => {
    const { name, commandId, fields } = layoutOfMessage(frame, message);
    return emitConstant({
      name: layoutName(message.typeName),
      docs: docComment(`How a ${message.name} stands on the wire.`),
      type: runtimeType.interpreter("MessageLayout"),
      value: objectLiteral([
        ["frame", code`frameLayout`],
        ["name", objectCode(name)],
        ["commandId", hexLiteral(commandId)],
        ["fields", objectCode(fields)],
      ]),
    });
  });
}

function allConstant({ title, messages, types }: Protocol): Declaration {
  const names = messages.map(({ typeName }) => layoutName(typeName));
  const structures = types.filter(({ kind }) => kind === "structure").map(({ typeName }) => layoutName(typeName));
  return emitConstant({
    name: "layouts",
    docs: docComment(`How all messages and structures of ${title} stand on the wire.`),
    type: runtimeType.interpreter("ProtocolLayout"),
    value: objectLiteral([
      ["frame", code`frameLayout`],
      ["messages", code`[${names.join(", ")}]`],
      ["structures", code`[${structures.join(", ")}]`],
    ]),
  });
}
