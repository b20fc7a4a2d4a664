export { folderOf, isSchemaFile } from "./file-kinds.js";
export { isRecord } from "./is-record.js";
export type { LocatedVector } from "./load-vectors.js";
export { loadYaml } from "./load-yaml.js";
export * from "./load.js";
export * from "./source-document.js";
