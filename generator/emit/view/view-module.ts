import type { OptionalKind, PropertyDeclarationStructure } from "ts-morph";
import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code, importedType } from "../code/code.js";
import { type Declaration, objectLiteral } from "../code/declarations.js";
import { validateStatements } from "../fields/validate.js";
import { docComment } from "../code/doc-comment.js";
import { type EmittedModule, fileHeader } from "../code/module.js";
import { endLocalName, localName } from "../code/scope.js";
import { messageModule, viewModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { type Member, viewMembers } from "./view-members.js";

/** The module of a message's view, which reads and writes single fields of a frame. */
export function viewFile(protocol: Protocol, message: Message): EmittedModule {
  return {
    kind: "module",
    path: `${viewModule(protocol, message)}.ts`,
    head: fileHeader(message.source),
    declarations: [viewClass(protocol, message)],
  };
}

/** What a view remembers of its frame: where it stands, and what was found out when it was checked. */
function rememberedOf({ fields }: Message): string[] {
  return ["octets", "view", "start", "end", ...fields.flatMap(foundOut)];
}

function foundOut({ counts, extent, property }: Field): string[] {
  if (counts !== null) return [localName(property)];
  return extent.kind === "counted" || extent.kind === "variable" ? [endLocalName(property)] : [];
}

function viewClass(protocol: Protocol, message: Message): Declaration {
  const { typeName } = message;
  const remembered = rememberedOf(message);
  const members = viewMembers(protocol, message, remembered);
  const memory = memoryGetter();
  const over = overMethod(protocol, message, remembered);
  const frame = frameProperty(remembered);
  return {
    declared: {
      kind: "class",
      structure: {
        name: `${typeName}View`,
        isExported: true,
        docs: viewDocs(message),
        implements: [typeName],
        properties: [frame.structure],
        getAccessors: [memory, ...members].flatMap(({ getter }) => getter ?? []),
        setAccessors: members.flatMap(({ setter }) => setter ?? []),
        methods: [over, ...members].flatMap(({ method }) => method ?? []),
      },
    },
    imports: [
      ...importedType(messageModule(protocol, message), typeName).imports,
      ...[frame, memory, over, ...members].flatMap(({ imports }) => imports),
    ],
  };
}

function viewDocs({ typeName, name }: Message): string[] {
  return docComment(
    `A view of a ${name}: its properties are those of ${typeName}, each read from the frame when it is asked for. Those of fixed size can be set, which writes into the frame. ` +
      "One view serves any number of frames, one after the other.",
    "It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.",
  );
}

function frameProperty(remembered: readonly string[]): Pick<Declaration, "imports"> & {
  readonly structure: OptionalKind<PropertyDeclarationStructure>;
} {
  const value = objectLiteral(remembered.map((name) => [name, emptyValue(name)]));
  return {
    structure: { name: "#frame", isReadonly: true, initializer: value.text },
    imports: value.imports,
  };
}

function emptyValue(name: string): Code {
  if (name === "octets") return runtime.wire("NO_OCTETS");
  return name === "view" ? code`${runtime.wire("viewOf")}(${runtime.wire("NO_OCTETS")})` : code`0`;
}

/** By this, `isViewOver` notices that an encoder writes to the memory that the view reads from. */
function memoryGetter(): Member {
  const docs = docComment("The octets that the view reads from, for encoders.");
  return {
    getter: { name: '"[[octets]]"', docs, returnType: "Uint8Array", statements: ["return this.#frame.octets;"] },
    imports: [],
  };
}

function overMethod(protocol: Protocol, message: Message, remembered: readonly string[]): Member {
  const view = code`${runtime.wire("viewOfAny")}(octets)`;
  const end = code`${runtime.wire("lengthOf")}(octets)`;
  const checks = validateStatements(protocol, message);
  const body = [
    ...checks,
    code`const frame = this.#frame;`,
    ...remembered.map((name) => code`frame.${name} = ${name};`),
    code`return this;`,
  ];
  return {
    method: {
      name: "over",
      docs: docComment(
        `Puts the view over the ${message.name} that stands from \`start\` up to \`end\`, or is all of the octets. A DataView that is given must be over the same memory. ` +
          `Throws the DecodeError of \`decode${message.typeName}From\`, and then stays where it was.`,
      ),
      parameters: [
        { name: "octets", type: "Uint8Array" },
        { name: "view", type: "DataView", initializer: view.text },
        { name: "start", type: "number", initializer: "0" },
        { name: "end", type: "number", initializer: end.text },
      ],
      returnType: "this",
      statements: body.map(({ text }) => text),
    },
    imports: [view, end, ...body].flatMap(({ imports }) => imports),
  };
}
