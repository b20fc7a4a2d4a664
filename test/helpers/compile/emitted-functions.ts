import type { FrameView, Subject } from "../../../generated/runtime/conformance/index.js";
import type { MessageLayout, ProtocolLayout } from "../../../generated/runtime/interpreter/index.js";
import type { Message, Protocol } from "../../../generator/model/index.js";

/* Emitted functions of modules that no import statement names. */

/** The emitted functions of a message, from a protocol's module. */
export function subjectOf(module: object, protocol: Protocol, message: Message): Subject<object> {
  const { typeName } = message;
  const layouts = layoutsOf(module);
  const layout = layouts.messages.find(({ name }) => name === message.name);
  if (layout === undefined) throw new Error(`${protocol.id} has no layout of ${message.name}.`);
  const call = (name: string, ...values: readonly unknown[]): unknown =>
    Reflect.apply(functionOf(module, name), null, values);
  return {
    layout,
    sizeOf: (value) => Number(call(`sizeOf${typeName}`, value)),
    encode: (value) => octets(call(`encode${typeName}`, value)),
    encodeInto: (value, target, view, start) => Number(call(`encode${typeName}Into`, value, target, view, start)),
    decode: (frame) => object(call(`decode${typeName}`, frame)),
    createView: () => view(Reflect.construct(functionOf(module, `${typeName}View`), [])),
  };
}

/** The layouts of a protocol's module. */
export function layoutsOf(module: object): ProtocolLayout {
  const layouts: unknown = Reflect.get(module, "layouts");
  if (isLayouts(layouts)) return layouts;
  throw new Error("The module has no layouts.");
}

/** A function of a module. */
export function functionOf(module: object, name: string): (...values: never[]) => unknown {
  const value: unknown = Reflect.get(module, name);
  if (isFunction(value)) return value;
  throw new Error(`The module has no function ${name}.`);
}

function isFunction(value: unknown): value is (...values: never[]) => unknown {
  return typeof value === "function";
}

function isLayouts(value: unknown): value is ProtocolLayout & { readonly messages: readonly MessageLayout[] } {
  return typeof value === "object" && value !== null && "messages" in value && "frame" in value;
}

function octets(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

function object(value: unknown): object {
  if (typeof value === "object" && value !== null) return value;
  throw new Error("This is no object.");
}

function view(value: unknown): FrameView {
  if (isView(value)) return value;
  throw new Error("This is no view.");
}

function isView(value: unknown): value is FrameView {
  return typeof value === "object" && value !== null && "over" in value;
}
