import type { ChangedNode, SpecReferenceNode } from "./nodes.js";
import { isObject } from "./objects.js";

/**
 * Results of the phases for a node. They are stored next to the node, because nodes hold the content of files and never
 * change.
 */
export interface Annotations {
  /** The keys whose values are poisoned, completely or in part, because their form is wrong. */
  readonly poisoned?: readonly string[];
  /** The values of an imported field or type before they were changed. */
  readonly changed?: ChangedNode;
  /** The specification of the sections that an imported operation or type names. */
  readonly cited?: SpecReferenceNode;
  /** The imported protocol, if the operation is not from it. */
  readonly addedTo?: string;
}

const annotations = new WeakMap<object, Annotations>();

/** Returns the annotations of a node. */
export function annotationsOf(node: object): Annotations {
  return annotations.get(node) ?? {};
}

/** Adds annotations to a node. */
export function annotate(node: object, more: Annotations): void {
  annotations.set(node, { ...annotationsOf(node), ...more });
}

/** Returns a deep copy of a node, with its annotations and those of the nodes in it. */
export function copyNode<Node>(node: Node): Node {
  const copy = structuredClone(node);
  copyAnnotations(node, copy);
  return copy;
}

function copyAnnotations(from: unknown, to: unknown): void {
  if (!isObject(from) || !isObject(to)) return;
  const known = annotations.get(from);
  if (known !== undefined) annotate(to, known);
  const copies: readonly unknown[] = Object.values(to);
  Object.values(from).forEach((inner: unknown, index) => copyAnnotations(inner, copies[index]));
}
