import { loadYaml, type LoadedYaml } from "./load-yaml.js";

/** Remembers what files of YAML were read as, for as long as their texts stay the same. */
export class DocumentCache {
  readonly #known = new Map<string, { readonly text: string; readonly loaded: LoadedYaml }>();

  /** The file as it was read before, or read now. */
  load(file: string, text: string): LoadedYaml {
    const before = this.#known.get(file);
    if (before?.text === text) return before.loaded;
    const loaded = loadYaml(file, text);
    this.#known.set(file, { text, loaded });
    return loaded;
  }
}
