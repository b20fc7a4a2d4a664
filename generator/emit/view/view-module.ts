import type { Message, Protocol } from "../../model/index.js";
import { emitClass, emitGetter, emitMethod, emitProperty, type Member } from "../code/class.js";
import { type Code, code, importedType } from "../code/code.js";
import { type Declaration, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { messageModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { endingAfterHeader } from "../fields/optional-body.js";
import { validateStatements } from "../fields/validate.js";
import { type FrameEntry, frameEntries } from "./frame-entries.js";
import { viewMembers } from "./view-members.js";

/** The view of a message, which reads and writes single fields of a frame. */
export function viewDeclarations(protocol: Protocol, message: Message): Declaration[] {
  return [viewClass(protocol, message)];
}

function viewClass(protocol: Protocol, message: Message): Declaration {
  const remembered = frameEntries(message);
  return emitClass({
    name: `${message.typeName}View`,
    docs: viewDocs(message),
    implements: importedType(messageModule(protocol, message), message.typeName),
    members: [
      emitProperty("#frame", objectLiteral(remembered.map(({ key }) => [key, emptyValue(key)]))),
      memoryGetter(),
      overMethod(protocol, message, remembered),
      ...viewMembers(protocol, message, remembered),
    ],
  });
}

function viewDocs({ typeName, name }: Message): string[] {
  return docComment(
    `A view of ${withArticle(name)}: it has the properties of ${typeName}, and reads each from the frame on access. Setting a property of fixed size writes to the frame. ` +
      "One view can be used for any number of frames, one after the other.",
    "Call `over(frame)` before reading, else properties throw a RangeError. `over` checks the frame once; call it again if the memory changes.",
  );
}

function emptyValue(name: string): Code {
  if (name === "octets") return runtime.wire("NO_OCTETS");
  return name === "view" ? code`${runtime.wire("dataViewOf")}(${runtime.wire("NO_OCTETS")})` : code`0`;
}

/** `isViewOver` uses this getter to detect that an encoder writes to the memory of the view. */
function memoryGetter(): Member {
  return emitGetter({
    name: '"[[octets]]"',
    docs: docComment("The bytes that the view reads from, for encoders."),
    type: code`Uint8Array`,
    body: [code`return this.#frame.octets;`],
  });
}

/** Statements that store what the getters need. */
function placeStatements(remembered: readonly FrameEntry[]): Code[] {
  return [
    code`const ${local.frame} = this.#frame;`,
    ...remembered.map(({ key, variable }) => code`${local.frame}.${key} = ${variable};`),
    code`return this;`,
  ];
}

function overMethod(protocol: Protocol, message: Message, remembered: readonly FrameEntry[]): Member {
  return emitMethod({
    name: "over",
    docs: docComment(
      `Moves the view to the ${message.name} from \`start\` to \`end\` (exclusive); default: all of \`octets\`. \`view\` must cover the same memory. ` +
        `Throws the DecodeError of \`decode${message.typeName}From\`; then the view does not move.`,
    ),
    parameters: [
      [local.octets, code`Uint8Array`],
      [local.view, code`DataView`, code`${runtime.wire("dataViewOrEmpty")}(${local.octets})`],
      [local.start, code`number`, code`0`],
      [local.end, code`number`, code`${runtime.wire("lengthOf")}(${local.octets})`],
    ],
    returns: code`this`,
    body: [
      ...endingAfterHeader(protocol, message, placeStatements(frameEntries({ ...message, fields: [] }))),
      ...validateStatements(protocol, message, false),
      ...placeStatements(remembered),
    ],
  });
}
