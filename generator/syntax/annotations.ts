import type { ChangedNode, SpecReferenceNode } from "./nodes.js";
import { isObject } from "./objects.js";

/** What the phases learn of a node. It is kept beside the node: nodes are what files say, and are never written to. */
export interface Annotations {
  /** The keys whose values are poisoned, all or in part, because their form is wrong. */
  readonly poisoned?: readonly string[];
  /** What an imported field or type said before it was changed. */
  readonly changed?: ChangedNode;
  /** The specification that the sections of an imported operation or type are of. */
  readonly cited?: SpecReferenceNode;
  /** The protocol that was imported, if the operation is none of it. */
  readonly addedTo?: string;
}

const annotations = new WeakMap<object, Annotations>();

/** What is known of a node. */
export function annotationsOf(node: object): Annotations {
  return annotations.get(node) ?? {};
}

/** Adds to what is known of a node. */
export function annotate(node: object, more: Annotations): void {
  annotations.set(node, { ...annotationsOf(node), ...more });
}

/** A deep copy of a node, with what is known of it and of the nodes in it. */
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
