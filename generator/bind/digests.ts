import type { Digest, DigestField, DigestForm, DigestPart } from "../model/index.js";
import { type DigestPartShape, type DigestShape, inside, type Located } from "../syntax/index.js";
import { certain, integerOctets } from "../diagnostics/index.js";
import type { FieldView, MessageView } from "./symbols.js";

/** A digest of a schema, and where its parts stand. */
export interface DigestView {
  readonly field: FieldView;
  readonly shape: DigestShape;
  readonly parts: readonly { readonly shape: DigestPartShape; readonly at: Located }[];
}

/** The digests of a message. */
export function digestsOf({ fields }: Pick<MessageView, "fields">): DigestView[] {
  return fields.flatMap((field): DigestView[] => {
    const shape = "digest" in field.shape ? field.shape.digest : undefined;
    if (shape === undefined) return [];
    const parts = shape.of.map((part, index) => ({ shape: part, at: inside(field.at, "digest", "of", index) }));
    return [{ field, shape, parts }];
  });
}

/** The kinds of parts, by the key that says which. */
export const PART_KEYS = ["field", "request", "digits", "zeros", "secret"] as const;

/** The forms that a field can be hashed in; none where it cannot be hashed, or is no property of its message. */
export function formsOf(
  { name, basic, octets, constant }: FieldView,
  siblings: readonly FieldView[],
): readonly DigestForm[] {
  if (constant !== undefined || siblings.some(({ counter }) => counter === name)) return [];
  switch (basic) {
    case "Unsigned Integer":
      return octets === 8 ? ["octets", "digits"] : ["octets", "four-octets", "digits"];
    case "Octet String":
      return ["octets", "text"];
    case "Octets":
      return typeof octets === "number" ? ["octets"] : [];
    default:
      return [];
  }
}

/** The digests of a message in a version in which no mistake was found; a response can hash fields of its request. */
export function buildDigests(message: MessageView, request: MessageView | null): Digest[] {
  return digestsOf(message).map(({ field: { name, property }, shape: { algorithm }, parts }) => ({
    field: name,
    property,
    algorithm,
    octets: 16,
    parts: parts.map(({ shape }) => buildPart(shape, message, request)),
  }));
}

function buildPart(shape: DigestPartShape, message: MessageView, request: MessageView | null): DigestPart {
  const { field, request: ofRequest, digits, zeros, secret, count = 0, forms = ["octets"] } = shape;
  if (zeros !== undefined) return { kind: "zeros", count: zeros };
  if (secret !== undefined) return { kind: "secret", name: secret };
  if (digits !== undefined) return { kind: "digits", field: buildField("message", message, digits), count };
  const owner = ofRequest === undefined ? "message" : "request";
  const source = owner === "message" ? message : request;
  return { kind: "field", field: buildField(owner, source, field ?? ofRequest ?? ""), forms };
}

function buildField(owner: DigestField["owner"], message: MessageView | null, name: string): DigestField {
  const found = message?.fields.find((field) => field.name === name);
  const view = certain(found, `The field ${name} of a digest, which is not there,`);
  return { owner, name, property: view.property, wire: wireOf(view) };
}

function wireOf({ basic, octets }: FieldView): DigestField["wire"] {
  const count = Number(octets);
  if (basic === "Octet String") return { kind: "octet-string", octets: count, padLeft: null };
  if (basic === "Octets") return { kind: "octets", octets: count };
  return { kind: "integer", octets: integerOctets(count), signed: false };
}
