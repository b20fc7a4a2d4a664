import { type Code, type ImportedName, textOf } from "./code.js";
import {
  type Declaration,
  type EmittedFunction,
  type EmittedParameter,
  emitSignature,
  type MemberDeclaration,
} from "./declarations.js";

/** A member of a class, and what it needs imported. */
export interface Member {
  readonly data: MemberDeclaration;
  readonly imports: readonly ImportedName[];
}

/** An exported class that implements an interface. */
export function emitClass(parts: {
  readonly name: string;
  readonly docs: readonly string[];
  readonly implements: Code;
  readonly members: readonly Member[];
}): Declaration {
  return {
    kind: "class",
    name: parts.name,
    docs: parts.docs,
    isExported: true,
    implements: textOf(parts.implements),
    members: parts.members.map(({ data }) => data),
    imports: [parts.implements, ...parts.members].flatMap(({ imports }) => imports),
  };
}

/** A readonly property with its first value. */
export function emitProperty(name: string, value: Code): Member {
  return { data: { kind: "property", name, initializer: textOf(value) }, imports: value.imports };
}

interface Accessor {
  readonly name: string;
  readonly docs?: readonly string[];
  readonly type: Code;
  readonly body: readonly Code[];
}

/** A getter. */
export function emitGetter({ name, docs = [], type, body }: Accessor): Member {
  return emitMember("getter", name, docs, { parameters: [], returns: type, body });
}

/** A setter; its parameter is `value`. */
export function emitSetter({ name, docs = [], type, body }: Accessor): Member {
  return emitMember("setter", name, docs, { parameters: [["value", type]], returns: type, body });
}

/** A method. */
export function emitMethod(parts: {
  readonly name: string;
  readonly docs: readonly string[];
  readonly parameters: readonly EmittedParameter[];
  readonly returns: Code;
  readonly body: readonly Code[];
}): Member {
  return emitMember("method", parts.name, parts.docs, parts);
}

function emitMember(
  kind: "getter" | "setter" | "method",
  name: string,
  docs: readonly string[],
  parts: EmittedFunction,
): Member {
  const { signature, imports } = emitSignature(parts);
  return { data: { kind, name, docs, signature }, imports };
}
