import type { Digest, DigestField, DigestPart } from "../model/index.js";
import type { DigestPartShape } from "../syntax/index.js";
import { certain } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import { type FieldView, type MessageView, digestsOf } from "../bind/index.js";

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
