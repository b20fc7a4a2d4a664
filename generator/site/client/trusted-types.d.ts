import type { CompactData } from "../search/expand.js";

declare global {
  /** A policy that makes addresses of scripts, in browsers that require one. */
  interface ScriptPolicy {
    createScriptURL(url: string): string;
  }

  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
    };
    /** Loads a script of this site; `site.js` has it, so that one policy is enough. */
    smswireLoad?: (url: string, onError?: () => void) => void;
    /** The functions that scripts of data call. */
    smswire: {
      search(data: CompactData): void;
      data(folder: string, graph: readonly unknown[]): void;
    };
  }
}
