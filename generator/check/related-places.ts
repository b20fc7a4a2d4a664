import { type RelatedPlace, relatedPlace, type SourceRange } from "../diagnostics/index.js";
import { type VectorTree, valueRange } from "../syntax/index.js";
import type { BoundProtocol } from "../bind/index.js";

/* Related places of several checks, so that their words are always the same. */

/** Returns the place of the definition of a name. */
export function definedHere(range: SourceRange, name: string): RelatedPlace {
  return relatedPlace(range, { en: `${name} is defined here`, zh: `${name}定义在这里` });
}

/** Returns the place of a key. */
export function keyHere(range: SourceRange, key: string): RelatedPlace {
  return relatedPlace(range, { en: `${key} is here`, zh: `${key}在这里` });
}

/** Returns the place of the octets of a type. */
export function octetsOfTypeHere(range: SourceRange): RelatedPlace {
  return relatedPlace(range, { en: "the octets of the type are here", zh: "该类型的octets:在这里" });
}

/** Returns the place of the frame of a vector. */
export function frameHere(vector: VectorTree): RelatedPlace {
  return relatedPlace(vector.rangeOf("frame"), { en: "the frame of the vector is here", zh: "测试向量的帧在这里" });
}

/** Returns the place of the octets of the command field; empty if the header has none. */
export function octetsOfCommand({ header, at }: BoundProtocol): readonly RelatedPlace[] {
  const index = header.findIndex(({ role }) => role === "command");
  const range = valueRange(at, "header", index, "octets");
  const words = { en: "the octets of the command are here", zh: "命令字字段的octets:在这里" };
  return index < 0 ? [] : [relatedPlace(range, words)];
}

/** The place of another value that does not fit in the same bits. */
export function doesNotFitEither(range: SourceRange): RelatedPlace {
  return relatedPlace(range, { en: "this value does not fit either", zh: "该值同样超出范围" });
}
