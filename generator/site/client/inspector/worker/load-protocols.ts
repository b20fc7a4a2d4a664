import type { GraphJson } from "../../../../inspector/index.js";

/** Loads the data of protocols, each by a script of its own: pages that are opened from a disk can load data in no other way. */
export function loadProtocols(root: string, folders: readonly string[]): Promise<readonly GraphJson[]> {
  const loaded = new Map<string, GraphJson>();
  return new Promise((resolve, reject) => {
    window.smswire = {
      ...window.smswire,
      data: (folder, graph) => {
        loaded.set(folder, graph);
        const all = folders.flatMap((each) => {
          const found = loaded.get(each);
          return found === undefined ? [] : [found];
        });
        if (all.length === folders.length) resolve(all);
      },
    };
    for (const folder of folders) {
      const url = `${root}assets/data-${folder}.js`;
      window.smswireLoad?.(url, () => reject(new Error(`${url}: cannot be loaded`)));
    }
  });
}
