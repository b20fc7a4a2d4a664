import type { Digest, DigestPart, Field, Message } from "../../model/index.js";
import { keepsField } from "./field-pairs.js";
import type { MessagePair, VersionPair } from "./version-pair.js";

/** Whether the other version computes a digest from other bytes for the same values. */
export function isOutdated(pair: VersionPair, { from, to }: MessagePair, digest: Digest): boolean {
  const other = to.digests.find(({ property }) => property === digest.property);
  if (other === undefined || formOf(digest) !== formOf(other)) return true;
  const requests = requestsOf(pair, { from, to });
  return requests !== null && digest.parts.some((part) => isOfOutdatedDigest(pair, requests, part));
}

/** What a digest is computed from, without values. */
function formOf({ algorithm, octets, parts }: Digest): string {
  return JSON.stringify([algorithm, octets, parts]);
}

function requestsOf({ from, to }: VersionPair, messages: MessagePair): MessagePair | null {
  const requestIn = (all: readonly Message[], { answers }: Message): Message | undefined =>
    all.find(({ name }) => name === answers);
  const own = requestIn(from.messages, messages.from);
  const other = requestIn(to.messages, messages.to);
  return own === undefined || other === undefined ? null : { from: own, to: other };
}

/** Whether a part is a digest of the request that has to be computed again. */
function isOfOutdatedDigest(pair: VersionPair, requests: MessagePair, part: DigestPart): boolean {
  if (part.kind !== "field" || part.field.owner !== "request") return false;
  const digest = requests.from.digests.find(({ property }) => property === part.field.property);
  return digest !== undefined && isOutdated(pair, requests, digest);
}

/** The hashed properties of a message whose values a conversion may change. */
export function changedInputs({ from, to }: MessagePair, digest: Digest): string[] {
  const hashed = digest.parts.flatMap((part) =>
    (part.kind === "field" || part.kind === "digits") && part.field.owner === "message" ? [part.field.property] : [],
  );
  const isChanged = (property: string): boolean => {
    const [own, other] = [fieldOf(from, property), fieldOf(to, property)];
    return own === undefined || other === undefined || !keepsField({ from: own, to: other });
  };
  return [...new Set(hashed)].filter(isChanged);
}

function fieldOf({ fields }: Message, property: string): Field | undefined {
  return fields.find((field) => field.property === property);
}
