import type { StructureType } from "../../model/index.js";
import { structuralEmitter } from "./structural.js";

/** Structures. */
export const structure = structuralEmitter<StructureType>(({ structure: type }) => type);
