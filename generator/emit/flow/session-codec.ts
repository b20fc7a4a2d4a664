import type { Field, Structure, WireType } from "../../model/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { emptyOf } from "../fields/empty-value.js";
import { isProperty } from "../fields/read.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { anyMessage, type FlowContext } from "./flow-context.js";

/** What a session needs of the codec. */
export function sessionCodecConstant(context: FlowContext): Declaration {
  const { protocol, flow } = context;
  const ofCodec = (name: string): Code => imported(protocolModule(protocol, "codec"), name);
  const { wire } = protocol.header.sequence;
  return emitConstant({
    name: "sessionCodec",
    docs: docComment(`What sessions need of the codec of ${protocol.title}.`),
    type: code`${runtimeType.flow("SessionCodec")}<${anyMessage(context)}>`,
    value: objectLiteral([
      ["protocol", literal(protocol.id)],
      ["title", literal(protocol.title)],
      ["createSplitter", ofCodec("createSplitter")],
      ["decodeFrom", ofCodec("decodeFrom")],
      ["encodeInto", ofCodec("encodeInto")],
      ["maxOctets", code`${protocol.maxOctets}`],
      [
        "sequence",
        objectLiteral([
          ["first", code`${flow.sequence.first}`],
          ["last", code`${flow.sequence.last}`],
          ...sequenceFunctions(context, wire),
        ]),
      ],
    ]),
  });
}

/** The functions `of` and `keyOf`. */
function sequenceFunctions({ flow }: FlowContext, wire: WireType): (readonly [string, Code])[] {
  const { parts } = flow.sequence;
  if (wire.kind === "structure" && parts !== null) return structureFunctions(wire.structure, parts);
  const isWide = wire.kind === "integer" && wire.octets === 8;
  return [
    ["of", isWide ? code`(serial) => BigInt(serial)` : code`(serial) => serial`],
    ["keyOf", isWide ? code`(sequenceId) => String(sequenceId)` : code`(sequenceId) => sequenceId`],
  ];
}

function structureFunctions(
  { fields }: Structure,
  parts: NonNullable<FlowContext["flow"]["sequence"]["parts"]>,
): (readonly [string, Code])[] {
  const properties = fields.filter(isProperty);
  const valueOf = (field: Field): Code => {
    const convert = field.wire.kind === "integer" && field.wire.octets === 8 ? "BigInt" : "";
    if (field.property === parts.serial) return code`${convert}(serial)`;
    if (field.property === parts.node) return code`${convert}(node)`;
    if (field.property === parts.time) return code`${convert}(${runtime.flow("monthToSecond")}(date))`;
    return emptyOf(field.wire);
  };
  const context = [...(parts.time === null ? [] : ["date"]), ...(parts.node === null ? [] : ["node"])];
  const parameters = context.length === 0 ? "(serial)" : `(serial, { ${context.join(", ")} })`;
  const key = properties.map(({ property }) => code`\${String(sequenceId.${property})}`);
  return [
    ["of", code`${parameters} => (${objectLiteral(properties.map((field) => [field.property, valueOf(field)]))})`],
    ["keyOf", code`(sequenceId) => \`${joinCode(key, " ")}\``],
  ];
}
