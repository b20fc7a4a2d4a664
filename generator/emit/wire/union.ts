import type { UnionType } from "../../model/index.js";
import { structuralEmitter } from "./structural.js";

/** Unions. */
export const union = structuralEmitter<UnionType>(({ union: type }) => type);
