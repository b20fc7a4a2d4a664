import type { Protocol } from "../../../generator/model/index.js";
import { derivedExports, type ExportedType, typeExports } from "../../../generator/naming/index.js";
import {
  all,
  capitalized,
  chunksOf,
  compileAccepted,
  DOCS,
  EVERY_FIELD,
  integer,
  operationFile,
  schemaOf,
  withoutOtherMessages,
} from "./named-schemas.js";

/*
 * Schemas whose operations, types, values and accessors export identifiers of emitted code: an operation called Failure
 * exports encodeFailure, which emitted code imports from the runtime.
 */

/** Declarations that other files of these schemas use. */
const SHARED = `types:
  Coding_Of_Text: { type: Unsigned Integer, octets: 1, content-octets: 100, ${DOCS}, values: [{ value: 0, name: ascii, coding: ascii, ${DOCS} }] }
  One_Octet: { ${DOCS}, fields: [${integer("First")}] }
  With_Number: { ${DOCS}, fields: [{ name: Number_Of, type: Octet String, octets: 4, personal: number, ${DOCS} }] }
  Two_Octets: { ${DOCS}, rules: [{ id: some, require: First <= 200, ${DOCS} }], fields: [${integer("First")}, ${integer("Second")}] }
`;

const RULES = `rules: [{ id: some, require: Count <= 200, ${DOCS} }]`;

/** Fields of an operation that has a function of every kind. */
const OPERATION_FIELDS = [
  ...EVERY_FIELD,
  integer("Amount"),
  integer("Kind"),
  `{ name: Coding, type: Coding_Of_Text, ${DOCS} }`,
  `{ name: Body, type: Octets, octets: Amount, personal: content, text: { coding: Coding }, ${DOCS} }`,
  `{ name: Pair, type: Octets, octets: 2, contains: [{ type: Two_Octets, when: { Kind: 1 } }], ${DOCS} }`,
  `{ name: Proof, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Title, forms: [text, octets] }, { secret: shared }] }, ${DOCS} }`,
];

/** Enough strings that their writer is a separate function. */
const TEXTS = Array.from({ length: 6 }, (_, index) => `{ name: T${index}, type: Octet String, octets: 3, ${DOCS} }`);

const TYPE_BODIES: Readonly<Record<TypeKind, string>> = {
  structure: `rules: [{ id: some, require: Count <= 200, ${DOCS} }], fields: [${[...EVERY_FIELD, `{ name: Number_Of, type: Octet String, octets: 4, personal: number, ${DOCS} }`].join(", ")}]`,
  enumeration: `type: Unsigned Integer, octets: 1, values: [{ value: 1, name: one, ${DOCS} }, { range: 2..9, ${DOCS} }]`,
  packed: `type: Unsigned Integer, octets: 2, packed: [{ name: High, bits: 8, digits: 3, ${DOCS} }, { name: Low, bits: 8, digits: 3, ${DOCS} }]`,
  digits: `type: Digits, octets: 2, parts: [{ name: High, digits: 1, ${DOCS} }, { name: Low, digits: 3, ${DOCS} }]`,
  bits: `type: Unsigned Integer, octets: 1, bits: [{ name: Flag, bit: 7, ${DOCS} }, { name: Kind, bits: 3..0, values: [{ value: 1, name: one, ${DOCS} }], ${DOCS} }]`,
  choice: "by-octets: [One_Octet, Two_Octets]",
  union: `case: { ${integer("Kind_Of").slice(2, -2)} }, of: { 1: One_Octet, 2: Two_Octets, 3: With_Number }`,
};

type TypeKind = Exclude<ExportedType["kind"], "scalar">;

/** A file that uses a name, and fields and types that use it if it is accepted. */
interface NamedFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** A field that uses the name in a message with all fields. */
  readonly use?: string;
  /** Whether the file is only a test of the name, which only the field uses if it is accepted. */
  readonly isTrial?: boolean;
}

/** Protocols, and the names that all of them reject, with the code for each. */
export interface NamedProtocols {
  readonly protocols: readonly Protocol[];
  readonly rejected: ReadonlyMap<string, string>;
}

const identifiers = withoutOtherMessages();

/** Names that export an identifier of emitted code. */
function namesOfExports(exportsOf: (name: string) => readonly string[]): ReadonlySet<string> {
  const patterns = ["Qq", ...exportsOf("Qq")].map((name) => {
    const inner = name.includes("Qq") ? "([A-Z][A-Za-z0-9]*)" : "([a-z][A-Za-z0-9]*)";
    return new RegExp(`^${name.replace(/qq/i, inner)}$`);
  });
  const bases = patterns.flatMap((pattern) => identifiers.flatMap((each) => pattern.exec(each)?.[1] ?? []));
  return new Set([...bases.map(capitalized), "FixedFields"]);
}

/** The identifiers as names of operations: all whose exports are identifiers of emitted code. */
export function operationFiles(): NamedFile[] {
  const field = { property: "text", node: { name: "Text", text: {} } };
  const colliding = namesOfExports((typeName) => derivedExports({ typeName, fields: [field], node: {} }, true));
  return [...colliding].map((name, index) => {
    const response = index % 4 === 0 ? "response: {}\n" : "";
    const text = operationFile(name, OPERATION_FIELDS, `  ${RULES}\n${response}`);
    return { name, path: `messages/${name}.yaml`, text };
  });
}

/** The identifiers as names of types of each kind: all whose exports are identifiers of emitted code. */
export function typeFiles(): NamedFile[] {
  const kinds = ["structure", "enumeration", "packed", "digits", "choice", "union"] as const;
  return kinds.flatMap((kind) => {
    const cases = kind === "union" ? [{ name: "One_Octet" }, { name: "Two_Octets" }, { name: "With_Number" }] : [];
    const names = namesOfExports((name) => typeExports({ name, kind, cases, node: {} }, true));
    return [...names].map((name) => typeFile(kind, name));
  });
}

function typeFile(kind: TypeKind, name: string): NamedFile {
  const contents = `type: Octets, octets: 2, contains: [{ type: "${name}", when: { Kind: 1 } }]`;
  const use = kind === "choice" ? contents : `type: "${name}"`;
  const text = `types:\n  "${name}": { ${DOCS}, ${TYPE_BODIES[kind]} }\n`;
  return { name, path: `types/${kind}-${name}.yaml`, text, use };
}

/** Every identifier as the name of a value, in several enumerations: compilers narrow a thousand values slowly. */
export function valueFiles(): NamedFile[] {
  const names = all.filter((name) => /^[a-z][A-Za-z0-9]*$/.test(name));
  return chunksOf(names, 50).flatMap((chunk, at) => {
    const values = chunk.map((name, value) => `{ value: ${value}, name: "${name}", ${DOCS} }`).join(", ");
    const type = `types:\n  Values${at}: { type: Unsigned Integer, octets: 2, ${DOCS}, values: [${values}] }\n`;
    const field = `{ name: Value, type: Values${at}, ${DOCS} }`;
    const rules = `  rules: [{ id: some, require: known(Value), ${DOCS} }]\n`;
    const user = operationFile(`ValueUser${at}`, [field], rules);
    return [
      { name: `Values${at}`, path: `types/values${at}.yaml`, text: type },
      { name: `ValueUser${at}`, path: `messages/values${at}.yaml`, text: user },
    ];
  });
}

/** Every identifier as the name of an accessor. */
export function accessorFiles(): NamedFile[] {
  return all
    .filter((name) => /^[a-z][A-Za-z0-9]*$/.test(name))
    .map((name, index) => {
      const use = `type: Octets, octets: 2, accessor: "${name}", contains: [{ type: Two_Octets, when: { Kind: 1 } }]`;
      const fields = [integer("Kind"), `{ name: Own, ${use}, ${DOCS} }`];
      return {
        name,
        path: `messages/a${index}.yaml`,
        text: operationFile(`Accessor${index}`, fields),
        use,
        isTrial: true,
      };
    });
}

/**
 * Protocols that use every accepted name. Names may collide with each other, so names that one protocol
 * rejects are tried in another one, until it accepts none of them.
 */
export function protocolsOf(id: string, files: readonly NamedFile[]): NamedProtocols {
  const protocols: Protocol[] = [];
  for (let rest = files; ;) {
    const { rejected } = compileAccepted(schemaWith(id, rest));
    const accepted = rest.filter(({ path }) => !rejected.has(`names/${path}`));
    rest = rest.filter((each) => !accepted.includes(each));
    if (accepted.length === 0 || rest.length === 0) {
      const codes = new Map(rest.map(({ name, path }) => [name, rejected.get(`names/${path}`) ?? ""]));
      if (accepted.length > 0) protocols.push(protocolOf(`${id}${protocols.length}`, accepted));
      return { protocols, rejected: codes };
    }
    protocols.push(protocolOf(`${id}${protocols.length}`, accepted));
  }
}

function schemaWith(id: string, files: readonly NamedFile[]): Map<string, string> {
  const own = files.map(({ path, text }) => [`names/${path}`, text] as const);
  return schemaOf(id, new Map([["names/types/shared.yaml", SHARED], ...own]));
}

/** Returns the protocol of the files that are accepted together, with messages that use their types. */
function protocolOf(id: string, files: readonly NamedFile[]): Protocol {
  const uses = files.flatMap(({ use }) => use ?? []);
  const users = chunksOf(uses, 20).map((chunk, at): NamedFile => {
    const fields = chunk.map((use, index) => `{ name: F${index}, ${use}, ${DOCS} }`);
    const text = operationFile(`TypeUser${at}`, [...OPERATION_FIELDS, ...TEXTS, ...fields], `  ${RULES}\n`);
    return { name: "", path: `messages/user${at}.yaml`, text };
  });
  const own = files.filter(({ isTrial }) => isTrial !== true);
  const { protocol, rejected } = compileAccepted(schemaWith(id, [...own, ...users]));
  if (rejected.size > 0) throw new Error(JSON.stringify([...rejected].slice(0, 3)));
  return protocol;
}
