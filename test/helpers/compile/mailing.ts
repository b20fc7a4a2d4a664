import { join } from "node:path";
import type { Subject } from "../../../generated/runtime/conformance/index.js";
import type { MessageLayout } from "../../../generated/runtime/interpreter/index.js";
import { readFolder } from "../../../generator/files/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { compilePackage, type CompiledPackage } from "./compile-package.js";
import { functionOf, layoutsOf, subjectOf } from "./emitted-functions.js";

/* A protocol with unions: a list of them, one in a structure, and one of fixed size; two versions of it. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "mailing");

/** The files of its schema. */
export const MAILING: ReadonlyMap<string, string> = new Map(
  [...readFolder(folder, () => true)].map(([path, text]) => [`mailing/${path}`, text]),
);

/** The compiled protocol, and calls of the functions of its first version by name. */
export interface Mailing {
  readonly compiled: CompiledPackage;
  readonly protocol: Protocol;
  readonly module: object;
  readonly call: (name: string, ...values: readonly unknown[]) => unknown;
  readonly layoutOf: (message: string) => MessageLayout;
  readonly subjectOf: (message: string) => Subject<object>;
}

/** Compiles the protocol. */
export async function compileMailing(): Promise<Mailing> {
  const compiled = await compilePackage(MAILING);
  const [protocol] = compiled.protocols;
  if (protocol === undefined) throw new Error("The protocol is not there.");
  const module = await compiled.load("mailing1");
  const messageOf = <Named extends { readonly name: string }>(messages: readonly Named[], name: string): Named => {
    const message = messages.find((each) => each.name === name);
    if (message === undefined) throw new Error(`There is no message ${name}.`);
    return message;
  };
  return {
    compiled,
    protocol,
    module,
    call: (name, ...values) => Reflect.apply(functionOf(module, name), null, values),
    layoutOf: (name) => messageOf(layoutsOf(module).messages, name),
    subjectOf: (name) => subjectOf(module, protocol, messageOf(protocol.messages, name)),
  };
}

/** A request with two kinds of receivers, and its frame. */
export const REQUEST = {
  name: "submit_multi",
  sequenceId: 5,
  schedule: { kind: "AT", seconds: 3600 },
  destAddress: [
    { destFlag: 1, destAddrTon: 1, destinationAddr: "555" },
    { destFlag: 2, dlName: "List1" },
  ],
  shortMessage: Uint8Array.of(0x68, 0x69),
} as const;

/** The frame of the request, in hexadecimal. */
export const REQUEST_FRAME = "00000024000000210000000541540000000e1002010135353500024c6973743100026869";
