import type { SourceRange } from "../diagnostics/index.js";
import type { VectorShape, OperationShape, ProtocolFileShape, ProtocolShape, TypesShape } from "./nodes.js";
import type { LocatedDocument } from "../load/index.js";

/** A file of the right shape. */
export interface Shaped<Shape> {
  readonly document: LocatedDocument;
  readonly shape: Shape;
}

/** The files of one protocol, without what has not the right shape. */
export interface ShapedFiles {
  readonly folder: string;
  readonly protocol: Shaped<ProtocolFileShape>;
  readonly types: readonly Shaped<TypesShape>[];
  readonly operations: readonly Shaped<OperationShape>[];
  readonly vectors: readonly ShapedVector[];
  /** Names of types, or * for any, that are there but not of the right shape: a reference to one of them is no second mistake. */
  readonly brokenTypes: ReadonlySet<string>;
  /** Whether something is left out because of its mistakes, so that nobody can say what is not there. */
  readonly isIncomplete: boolean;
}

/** A protocol with all that it needs, its own or imported. */
export interface ShapedProtocol extends ShapedFiles {
  readonly protocol: Shaped<ProtocolShape>;
  /** What it was made from; absent where it imports nothing. */
  readonly importedFrom?: { readonly protocol: ShapedProtocol; readonly version: string };
}

/** A vector of the right shape, and where it stands. */
export interface ShapedVector {
  readonly range: SourceRange;
  readonly shape: VectorShape;
  /** Where the value of a key, or of one inside it, stands; the whole line where there is none. */
  readonly rangeOf: (...path: readonly string[]) => SourceRange;
}
