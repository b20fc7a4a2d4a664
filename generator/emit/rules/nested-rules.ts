import type { Content, Field, NamedType, Protocol, Structure, TlvBlock } from "../../model/index.js";
import { conditionTest, isSameSubject } from "../code/bits.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { literal } from "../code/literal.js";
import { layoutName, ofLayouts, ruleModule, typeModule } from "../code/module-paths.js";
import { type Structural, structuralOf } from "../wire/structural.js";

/** Names of the structures and unions that have rules, or contain structures with rules. */
export function checkedStructures({ types }: Protocol): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const isChecked = (type: Structural): boolean => {
    const found = known.get(type.name);
    if (found !== undefined) return found;
    const isUnion = type.kind === "union";
    const inner = isUnion ? type.cases.map(({ structure }) => structure) : type.fields.flatMap(structuresIn);
    // Visits every inner structure once, no matter how many fields use it.
    const isAnyChecked = inner.map(isChecked).includes(true);
    const checked = isAnyChecked || (!isUnion && type.rules.length > 0);
    known.set(type.name, checked);
    return checked;
  };
  for (const type of types) if (type.kind === "structure" || type.kind === "union") isChecked(type);
  return new Set([...known].flatMap(([name, checked]) => (checked ? [name] : [])));
}

/** The structures and unions of a field: its own type, that of its elements, or those inside its bytes. */
export function structuresIn({ wire, contents }: Field): readonly Structural[] {
  if (wire.kind === "tlvs") return wire.block.parameters.flatMap(structuresIn);
  const own = structuralOf(wire.kind === "list" ? wire.element : wire);
  return [...(own === null ? [] : [own]), ...contents.flatMap(({ type }) => structuresOfType(type))];
}

function structuresOfType(type: NamedType): readonly Structure[] {
  if (type.kind === "structure") return [type];
  return type.kind === "choice" ? type.structures : [];
}

/** Statements that add the findings of structures inside a field of `message` to `findings`. */
export function nestedStatements(protocol: Protocol, checked: ReadonlySet<string>, field: Field): Code[] {
  if (field.wire.kind === "tlvs") return tlvStatements(protocol, checked, field.property, field.wire.block);
  const type = structuralOf(field.wire.kind === "list" ? field.wire.element : field.wire);
  if (type === null) return contentStatements(protocol, checked, field);
  if (!checked.has(type.name)) return [];
  const check = checkOf(protocol, type);
  const value = code`message.${field.property}`;
  return field.wire.kind === "list"
    ? [code`${runtime.rules("addFindingsOfList")}(findings, ${fieldNames(field)}, ${value}, ${check});`]
    : [code`${runtime.rules("addFindings")}(findings, ${fieldNames(field)}, ${check}(${value}));`];
}

/** Statements for the TLVs of a message: those whose bytes do not fit, and the structures in the others. */
function tlvStatements(
  protocol: Protocol,
  checked: ReadonlySet<string>,
  property: string,
  { parameters, typeName }: TlvBlock,
): Code[] {
  const tlvs = code`message.${property}`;
  const layout = ofLayouts(protocol, layoutName(typeName));
  const nested = parameters.flatMap((tlv): Code[] => {
    const type = structuralOf(tlv.wire);
    if (type === null || !checked.has(type.name)) return [];
    const place = code`[${literal(`tlvs.${tlv.name}`)}, ${literal(`tlvs.${tlv.property}`)}]`;
    const value = code`${tlvs}.${tlv.property}`;
    const check = checkOf(protocol, type);
    const add = tlv.several
      ? code`${runtime.rules("addFindingsOfList")}(findings, ${place}, ${value}, ${check});`
      : code`${runtime.rules("addFindings")}(findings, ${place}, ${check}(${value}));`;
    return [code`if (${tlvs}?.${tlv.property} !== undefined) ${add}`];
  });
  return [code`${runtime.rules("addFindingsOfTlvs")}(findings, ${tlvs}, ${layout});`, ...nested];
}

/** The function that checks a structure or union. */
export function checkOf(protocol: Protocol, type: Structural): Code {
  return imported(ruleModule(protocol, type), `check${type.typeName}`);
}

/** The names of a field in findings: its wire name and its property. */
function fieldNames({ name, property }: Field): Code {
  return code`[${literal(name)}, ${literal(property)}]`;
}

function contentStatements(protocol: Protocol, checked: ReadonlySet<string>, field: Field): Code[] {
  return field.contents.flatMap((content, index) => {
    const conditions = contentConditions(field.contents.slice(0, index), content);
    const structures = structuresOfType(content.type);
    return structures
      .filter(({ name }) => checked.has(name))
      .map((structure): Code => {
        const isOne = content.type.kind === "choice" ? sizeConditions(field, structure) : [];
        const decode = imported(typeModule(protocol, structure), `decode${structure.typeName}`);
        const call = code`${runtime.rules("addFindingsOfContent")}(findings, ${fieldNames(field)}, message.${field.property}, ${decode}, ${checkOf(protocol, structure)});`;
        return code`if (${joinCode([...conditions, ...isOne], " && ")}) {\n${call}\n}`;
      });
  });
}

/** The first condition that is true decides the content of the bytes, so all conditions before it must be false. */
function contentConditions(before: readonly Content[], content: Content): Code[] {
  const others = before.filter((each) => !isSameSubject(each, content));
  return [conditionTest("message", content), ...others.map((each) => conditionTest("message", each, true))];
}

function sizeConditions({ property }: Field, { size }: Structure): Code[] {
  return [code`message.${property}.length === ${size.min}`];
}
