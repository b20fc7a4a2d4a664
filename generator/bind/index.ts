export type { Attribute } from "./attribute.js";
export { isOwn, ownPlaceOf } from "./attributes.js";
export { bindVersions } from "./bind-protocol.js";
export type { BoundProtocol } from "./bound-protocol.js";
export { bitsOf, digitsOf } from "./bind-values.js";
export { checkedOwners } from "./checked-owners.js";
export { type DigestPartSymbol, type DigestSymbol, PART_KEYS, digestsOf, formsOf } from "./digests.js";
export type * from "./expressions/part-symbols.js";
export { bitFieldNamed, bitsTypeOf, fieldPath, resolvePath } from "./expressions/field-path.js";
export * from "./expressions/rule-symbols.js";
export { pathOfTlv, tlvScopeOf } from "./expressions/infer-tlv.js";
export { enumerationOf, valueTypeOf } from "./expressions/scope.js";
export { fieldCountedBy, fieldNamed, fieldsNamed, hasPoisonedNames, positionNamed } from "./field-index.js";
export { isAllowedBy } from "./flow/bind-states.js";
export type * from "./flow/flow-symbols.js";
export type * from "./flow/link-symbols.js";
export type * from "./flow/reference.js";
export { type OctetsOf, frameSize, readInteger } from "./frame-size.js";
export { type NestedStructure, nestingDepths, structuresIn, structuresInType } from "./nesting.js";
export {
  isTailed,
  isTailedType,
  maxSize,
  maxSizeOf,
  minSize,
  minSizeOfType,
  staticSize,
  staticSizeOfType,
} from "./sizes.js";
export * from "./queries.js";
export * from "./symbols.js";
export {
  type BoundFieldKind,
  TEXT_BINDING_KEYS,
  type TextBindingPath,
  type TextBindingSymbol,
  boundPath,
  type BoundPath,
  codedValues,
  namedBy,
  pathsNamedBy,
  resolveBoundPath,
  textBindingsOf,
} from "./text-bindings.js";
export { containsItself, holdsUnion, innerTypes, isStructural, memoizeByType } from "./type-graph.js";
