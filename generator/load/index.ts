export { isSchemaFile } from "./file-roles.js";
export * from "./load.js";
export { LoadMemory } from "./load-memory.js";
export { type LoadedYaml, loadYaml } from "./load-yaml.js";
export type { LocatedVector } from "./load-vectors.js";
export * from "./located-document.js";
