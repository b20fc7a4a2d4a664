import type { Digest, DigestField, DigestPart } from "../model/index.js";
import type { DigestPartNode } from "../syntax/index.js";
import { invariant } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import { type FieldSymbol, type MessageSymbol, digestsOf, fieldNamed } from "../bind/index.js";

/** Returns the digests of a message in a version without errors. A response may hash fields of its request. */
export function lowerDigests(message: MessageSymbol, request: MessageSymbol | null): Digest[] {
  return digestsOf(message).map(({ field: { name, property }, node: { algorithm }, parts }) => ({
    field: name,
    property,
    algorithm,
    octets: 16,
    parts: parts.map(({ node }) => lowerPart(node, message, request)),
  }));
}

function lowerPart(node: DigestPartNode, message: MessageSymbol, request: MessageSymbol | null): DigestPart {
  const { field, request: ofRequest, digits, zeros, secret, count = 0, forms = ["octets"] } = node;
  if (zeros !== undefined) return { kind: "zeros", count: zeros };
  if (secret !== undefined) return { kind: "secret", name: secret };
  if (digits !== undefined) return { kind: "digits", field: lowerField("message", message, digits), count };
  const owner = ofRequest === undefined ? "message" : "request";
  const source = owner === "message" ? message : request;
  return { kind: "field", field: lowerField(owner, source, field ?? ofRequest ?? ""), forms };
}

function lowerField(owner: DigestField["owner"], message: MessageSymbol | null, name: string): DigestField {
  const found = message === null ? undefined : fieldNamed(message.fields, name);
  const symbol = invariant(found, `The missing field ${name} of a digest`);
  return { owner, name, property: symbol.property, wire: wireOf(symbol) };
}

function wireOf({ basic, octets }: FieldSymbol): DigestField["wire"] {
  const count = Number(octets);
  if (basic === "Octet String") return { kind: "octet-string", octets: count, padLeft: null };
  if (basic === "Digits") return { kind: "digits", octets: count };
  if (basic === "Octets") return { kind: "octets", octets: count };
  return { kind: "integer", octets: integerOctets(count), signed: false };
}
