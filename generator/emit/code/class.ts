import { type Code, type Scope, textOf } from "./code.js";
import {
  type Declaration,
  type EmittedFunction,
  type EmittedParameter,
  emitSignature,
  type MemberDeclaration,
} from "./declarations.js";

/** A member of a class. */
export interface Member {
  /** The code in it. */
  readonly codes: readonly Code[];
  /** Returns the member in its printed form for a module. */
  readonly print: (module: Scope) => MemberDeclaration;
}

/** An exported class that implements an interface. */
export function emitClass(parts: {
  readonly name: string;
  readonly docs: readonly string[];
  readonly implements: Code;
  readonly members: readonly Member[];
}): Declaration {
  const { name, docs, members } = parts;
  return {
    name,
    codes: [parts.implements, ...members.flatMap(({ codes }) => codes)],
    print: (module) => ({
      kind: "class",
      name,
      docs,
      isExported: true,
      implements: textOf(parts.implements, module),
      members: members.map(({ print }) => print(module)),
    }),
  };
}

/** A readonly property with its initial value. */
export function emitProperty(name: string, value: Code): Member {
  return { codes: [value], print: (module) => ({ kind: "property", name, initializer: textOf(value, module) }) };
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
  const { codes, print } = emitSignature(parts);
  return { codes, print: (module) => ({ kind, name, docs, signature: print(module) }) };
}
