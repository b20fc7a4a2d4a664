import { loadFile, type LoadedFile } from "./load-file.js";
import { type LoadedVectors, loadVectors } from "./load-vectors.js";

/** Keeps what files were read as, while their texts are the same. Later phases keep their results by these objects. */
export class DocumentCache {
  readonly #files = new TextCache(loadFile);
  readonly #vectors = new TextCache(loadVectors);

  /** A YAML file, read now or before. */
  load(file: string, text: string): LoadedFile {
    return this.#files.load(file, text);
  }

  /** A file of vectors, read now or before. */
  loadVectors(file: string, text: string): LoadedVectors {
    return this.#vectors.load(file, text);
  }
}

/** What one function makes of texts, by the paths of their files. */
class TextCache<Loaded> {
  readonly #known = new Map<string, { readonly text: string; readonly loaded: Loaded }>();
  readonly #read: (file: string, text: string) => Loaded;

  constructor(read: (file: string, text: string) => Loaded) {
    this.#read = read;
  }

  load(file: string, text: string): Loaded {
    const before = this.#known.get(file);
    if (before?.text === text) return before.loaded;
    const loaded = this.#read(file, text);
    this.#known.set(file, { text, loaded });
    return loaded;
  }
}
