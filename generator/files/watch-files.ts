import { watch as watchFolder } from "node:fs";
import { watch } from "chokidar";

/** Files and folders that are watched. */
export interface Watching {
  /** Watches these too, where they are not watched already. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * Watches files and folders, and says when one changes, comes or goes; or when a file of some name comes to the folder we
 * are in. Resolves when it is ready to notice.
 */
export async function watchFiles(
  paths: readonly string[],
  awaited: string | null,
  changed: () => void,
): Promise<Watching> {
  // A file that is not there yet is noticed by its folder alone, of which nothing else is of interest.
  const folder = watchFolder(".", (_, name) => {
    if (name === awaited) changed();
  });
  folder.on("error", changed);
  const known = new Set(paths);
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isUninteresting });
  watcher.on("all", changed).on("error", changed);
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return {
    add: (more) => {
      watcher.add(more.filter((path) => !known.has(path)));
      for (const path of more) known.add(path);
    },
    close: () => {
      folder.close();
      return watcher.close();
    },
  };
}

function isUninteresting(path: string): boolean {
  return /(^|[/\\])(node_modules|dist)([/\\]|$)/.test(path);
}
