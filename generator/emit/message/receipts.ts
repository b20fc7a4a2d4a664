import type { Condition, Content, Field, Message, NamedType, Protocol, Receipt, Structure } from "../../model/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import {
  type Declaration,
  emitConstant,
  type EmittedParameter,
  emitFunction,
  objectLiteral,
} from "../code/declarations.js";
import { capitalize } from "../../naming/index.js";
import { conditionTest } from "../code/bits.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { layoutName, ofLayouts, typeModule } from "../code/module-paths.js";
import { literal } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { privateName, valueVariable } from "../code/scope.js";
import { conditionCode } from "../rules/expression.js";

/** A field with a status report. */
export interface ReceiptField {
  readonly protocol: Protocol;
  readonly message: Message;
  readonly field: Field;
  readonly receipt: Receipt;
  /** The type of the structures. */
  readonly type: Code;
}

/** The parameters of a function that reads a status report. Other fields of the message may be missing after tolerant reading. */
export function receiptParameters({ typeName }: Message, field: Field): EmittedParameter[] {
  const options = ["options?", runtimeType.rules("ReceiptOptions")] as const;
  const read = new Set([...receiptConditions(field).map(({ whenProperty }) => whenProperty), field.property]);
  const names = joinCode([...read].map(literal), " | ");
  const key = typeName === "Key" ? "Property" : "Key";
  const message = code`Pick<${typeName}, "name"> & { readonly [${key} in ${names}]: ${typeName}[${key}] | undefined }`;
  return [["message", message], options];
}

/** The conditions under which bytes are a status report. */
function receiptConditions({ contents, receipt }: Field): readonly (Condition | Content)[] {
  const condition = receipt?.condition ?? null;
  return condition === null ? contents : [...contents, condition];
}

/** The function that reads every form of a status report, and its private descriptions of the forms. */
export function receiptDeclarations(of: ReceiptField): Declaration[] {
  const { field } = of;
  const forms = receiptConditions(field).map((condition, index) => ({
    condition,
    format: privateName(`${field.property}Format${index === 0 ? "" : index + 1}`),
  }));
  return [
    isKnownFunction(of),
    ...forms.map(({ condition, format }) => formatConstant(of, condition, format)),
    readFunction(of, forms),
  ];
}

/** A form of a status report: its condition, and the constant that describes it. */
interface ReceiptForm {
  readonly condition: Condition | Content;
  readonly format: Code;
}

function readFunction({ message, field, receipt, type }: ReceiptField, forms: readonly ReceiptForm[]): Declaration {
  const { property } = field;
  const marked = forms.map(
    ({ condition, format }) =>
      code`if (${receiptTest(condition)}) return ${runtime.rules("readReceipt")}(${format}, message.${property});`,
  );
  const formats = joinCode(
    forms.map(({ format }) => format),
    ", ",
  );
  return emitFunction({
    name: receipt.reader,
    docs: docComment(
      `Reads the status report in ${field.name} in every form that peers send: ${formsOf(field)}. Returns null for any other content. Never throws.`,
      "Departures from the specification are `deviations`. A field that cannot be read is undefined, and a missing state is null.",
    ),
    parameters: receiptParameters(message, field),
    returns: code`${runtimeType.rules("ReceiptReading")}<${type}> | null`,
    body: [
      code`if (!${runtime.wire("isObject")}(message)) return null;`,
      ...marked,
      code`if (options?.unmarked === true) return ${runtime.rules("readUnmarkedReceipt")}<${type}>([${formats}], message.${property});`,
      code`return null;`,
    ],
  });
}

/** A test of a condition on a field that may be missing. */
function receiptTest(condition: Condition): Code {
  const test = conditionTest("message", condition);
  return condition.whenBits === null ? test : code`message.${condition.whenProperty} !== undefined && ${test}`;
}

function formsOf({ contents }: Field): string {
  const names = [...new Set(contents.map(({ type }) => type.name))];
  if (names.length === 0) return "a text";
  return `${names.map(withArticle).join(", ")} of the right or of a wrong size, or a text`;
}

/** The description of a form, for the functions of the runtime. */
function formatConstant(of: ReceiptField, condition: Condition | Content, name: Code): Declaration {
  const { field, receipt } = of;
  const type = "type" in condition ? condition.type : null;
  const structures = structuresOf(type);
  const report = structures.map((each) => importedType(typeModule(of.protocol, each), each.typeName));
  return emitConstant({
    name,
    docs: [],
    isExported: false,
    type: code`${runtimeType.rules("ReceiptFormat")}<${report.length === 0 ? "never" : joinCode(report, " | ")}>`,
    value: objectLiteral([
      ["field", literal(field.name)],
      ["structure", type === null ? code`null` : literal(type.name)],
      [
        "layouts",
        code`[${joinCode(
          structures.map((each) => layoutOf(of, each)),
          ", ",
        )}]`,
      ],
      ["keys", code`[${joinCode(receipt.keys.map(literal), ", ")}]`],
      ["stateKey", literal(receipt.stateKey)],
      ["state", receipt.state === null ? code`null` : literal(receipt.state)],
      ["isKnown", isKnownName(of)],
    ]),
  });
}

function structuresOf(type: NamedType | null): readonly Structure[] {
  if (type?.kind === "structure") return [type];
  return type?.kind === "choice" ? type.structures : [];
}

function layoutOf({ protocol, receipt }: ReceiptField, structure: Structure): Code {
  const { typeName, fields, size } = structure;
  const state = fields.find(({ name }) => name === receipt.state)?.property ?? "";
  return objectLiteral([
    ["layout", ofLayouts(protocol, layoutName(typeName))],
    ["decode", imported(typeModule(protocol, structure), `decode${typeName}`)],
    ["size", size.isFixed ? code`${size.min}` : code`null`],
    ["stateProperty", literal(state)],
  ]);
}

function isKnownName({ field }: ReceiptField): Code {
  return privateName(`isKnownIn${capitalize(field.property)}`);
}

/** Whether the enumeration of the state defines a value; a text without structures has no such enumeration. */
function isKnownFunction(of: ReceiptField): Declaration {
  const { protocol, field, receipt } = of;
  const fields = field.contents.flatMap(({ type }) => structuresOf(type)).flatMap((structure) => structure.fields);
  const type = fields.find(({ name }) => name === receipt.state)?.type;
  const known = { kind: "known", property: "state[]", type: type?.name ?? "" } as const;
  return emitFunction({
    name: isKnownName(of),
    docs: docComment("Whether the schema defines a state."),
    isExported: false,
    parameters: [[valueVariable("state"), code`string`]],
    returns: code`boolean`,
    body: [type ? code`return ${conditionCode(protocol, [known])};` : code`return false;`],
  });
}
