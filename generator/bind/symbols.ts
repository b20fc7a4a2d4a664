import { nearestName } from "../diagnostics/index.js";
import type { Texts } from "../model/index.js";
import {
  type ChangedShape,
  type CitedShape,
  type FieldShape,
  type HeaderFieldShape,
  isLeftOut,
  type MendedShape,
  type OperationShape,
  type ProtocolShape,
  type RequestShape,
  type ResponseShape,
  type RuleShape,
  type TypeShape,
  type Located,
  type ShapedVector,
} from "../syntax/index.js";

/*
 * A view is what a file says, seen from one version: references followed, types inherited, values per version chosen.
 * Nothing is taken for granted: what is missing or unknown is undefined or null, and rules say so.
 */

/** The basic types of the schema language. */
export const BASIC_TYPES = ["Unsigned Integer", "Integer", "Octet String", "C-Octet String", "Octets", "List"] as const;

/** The name of a basic type. */
export type BasicType = (typeof BASIC_TYPES)[number];

/** A named type. */
export interface TypeView {
  readonly name: string;
  readonly at: Located;
  readonly shape: TypeShape;
  readonly kind: "scalar" | "enumeration" | "packed" | "structure" | "choice";
  /** The fields of a structure, else none. */
  readonly fields: readonly FieldView[];
}

/** What a field or the elements of a list are. */
export interface TypedView {
  /** Null for a basic type, an unknown one, or one that is not of the right shape. */
  readonly type: TypeView | null;
  /** Null for a structure or a choice, and where the type is unknown. */
  readonly basic: BasicType | null;
  readonly octets: number | string | undefined;
  readonly maxOctets: number | undefined;
  readonly padLeft: string | undefined;
}

/** A field of a message, structure or header. */
export interface FieldView extends TypedView {
  readonly name: string;
  readonly property: string;
  readonly at: Located;
  readonly shape: FieldShape | HeaderFieldShape;
  readonly texts: Partial<Texts>;
  readonly section: string | undefined;
  /** What the elements of a list are; null for anything else. */
  readonly element: TypedView | null;
  /** Wire name of the field that counts elements or octets. */
  readonly counter: string | null;
  readonly default: number | string | undefined;
  readonly constant: number | string | undefined;
  readonly printed: string | undefined;
  readonly reserved: boolean;
  readonly personal: "number" | "content" | undefined;
  readonly secret: boolean;
  readonly repeats: boolean;
  /** What it said where it was imported from. */
  readonly changed: ChangedShape | undefined;
  /** Whose its section is, where that is of a type that was imported. */
  readonly cited: CitedShape | undefined;
}

/** A field of the header. */
export interface HeaderFieldView extends FieldView {
  readonly role: "length" | "command" | "sequence" | null;
}

/** A message. */
export interface MessageView {
  /** Undefined where nothing says it. */
  readonly name: string | undefined;
  readonly id: number | undefined;
  readonly exportName: string;
  readonly at: Located;
  readonly shape: RequestShape | ResponseShape;
  readonly fields: readonly FieldView[];
}

/** An operation. */
export interface OperationView {
  readonly at: Located;
  readonly shape: OperationShape;
  readonly request: MessageView;
  readonly response: MessageView | null;
}

/** A protocol in one version. */
export interface VersionView {
  readonly version: string;
  readonly id: string;
  readonly specification: string | undefined;
  /** The specification that sections are of, where no other was imported with them. */
  readonly cited: CitedShape;
  readonly versions: readonly string[];
  readonly at: Located;
  readonly shape: ProtocolShape;
  readonly header: readonly HeaderFieldView[];
  readonly operations: readonly OperationView[];
  readonly types: ReadonlyMap<string, TypeView>;
  readonly vectors: readonly ShapedVector[];
  /** Names of types whose own mistakes are reported already. */
  readonly brokenTypes: ReadonlySet<string>;
}

/** The messages of a version: each request, and behind it its response. */
export function messagesOf(view: VersionView): MessageView[] {
  return view.operations.flatMap(({ request, response }) => (response === null ? [request] : [request, response]));
}

/** The vectors of a version, by the names of their messages. */
export function vectorsByMessage(view: VersionView): ReadonlyMap<string, readonly ShapedVector[]> {
  const byMessage = new Map<string, ShapedVector[]>();
  for (const vector of view.vectors) {
    const { message } = vector.shape;
    byMessage.set(message, [...(byMessage.get(message) ?? []), vector]);
  }
  return byMessage;
}

/** What has fields: a message or a structure. */
export type FieldList = Pick<MessageView | TypeView, "at" | "fields"> & {
  readonly shape: MendedShape & { readonly fields?: readonly FieldShape[]; readonly rules?: readonly RuleShape[] };
};

/** Every list of fields of a version: of the messages, and of the structures. */
export function fieldListsOf(view: VersionView): FieldList[] {
  return [...messagesOf(view), ...[...view.types.values()].filter(({ kind }) => kind === "structure")];
}

/** Whether fields may stand in a list whose names nobody knows, so that a name that is not there is no mistake. */
export function hasUnknownNames({ fields, shape }: FieldList): boolean {
  return isLeftOut(shape, "fields") || fields.some((field) => isLeftOut(field.shape, "name"));
}

/** Whether nobody can say what a field is, because its type has mistakes of its own: those are reported there. */
export function isUntyped({ basic, type }: TypedView): boolean {
  return basic === null && type === null;
}

/** The keys of a type that each say what kind of type it is; a type has one of them. */
export function kindsOf(shape: TypeShape): readonly ("type" | "fields" | "by-octets")[] {
  return (["type", "fields", "by-octets"] as const).filter((key) => shape[key] !== undefined);
}

/** Whether a type is left out, so that its name is no second mistake. A misspelt name that is none is meant by one near to it. */
export function isBrokenType({ brokenTypes }: VersionView, name: string): boolean {
  if (brokenTypes.has(name) || brokenTypes.has("*")) return true;
  const nameless = [...brokenTypes].filter((each) => !/^[A-Za-z]\w*$/.test(each));
  return nearestName(name, nameless) !== null;
}

/** Whether a name is that of a basic type. */
export function isBasicType(name: string): name is BasicType {
  return BASIC_TYPES.some((basic) => basic === name);
}
