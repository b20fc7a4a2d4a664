import type { Protocol } from "../model/index.js";
import { type EmittedFile, type EmittedModule, fileHeader, moduleOf } from "./code/module.js";
import { PUBLIC_RUNTIME } from "./code/runtime.js";
import type { OutputOptions } from "./package/options.js";
import { type PlannedModule, planModules } from "./plan.js";

/** All generated files of a protocol, created lazily, one at a time. */
export function* emitProtocol(protocol: Protocol, options: OutputOptions): Generator<EmittedFile> {
  const modules = planModules(protocol, options);
  for (const module of modules) if (module.isLarge) yield emitModule(module);
  yield emitBarrel(protocol, modules);
  for (const module of modules) if (!module.isLarge) yield emitModule(module);
}

function emitModule({ path, source, declarations }: PlannedModule): EmittedModule {
  return moduleOf(path, fileHeader(source), declarations());
}

/** The index of the protocol, which exports every public module and the public names of the runtime. */
function emitBarrel(protocol: Protocol, modules: readonly PlannedModule[]): EmittedModule {
  return {
    kind: "module",
    path: `${protocol.id}/index.ts`,
    head: fileHeader(protocol.source),
    imports: [],
    declarations: [],
    reexports: [...modules.filter(({ isPublic }) => isPublic).map(({ path }) => path), PUBLIC_RUNTIME],
  };
}
