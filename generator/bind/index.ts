export { viewVersions } from "./bind-protocol.js";
export { checkedOwners } from "./checked-owners.js";
export { type DigestView, PART_KEYS, buildDigests, digestsOf, formsOf } from "./digests.js";
export { type RulePlace, resolveRule, rulesOf } from "./expressions/bind-rules.js";
export { absentNames, enumerationOf, valueTypeOf } from "./expressions/scope.js";
export { type OctetsOf, frameSize, readInteger } from "./frame-size.js";
export { greatestSize, greatestSizeOf, leastSize, staticSize, staticSizeOfType } from "./sizes.js";
export * from "./symbols.js";
export { COUNT_OR_FLAG, TEXT_KEYS, type TextView, buildText, codedValues, textsOf } from "./text-bindings.js";
