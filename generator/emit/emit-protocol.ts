import type { Protocol } from "../model/index.js";
import { type EmittedFile, type EmittedModule, fileHeader, moduleOf } from "./code/module.js";
import { PUBLIC_RUNTIME } from "./code/runtime.js";
import type { OutputOptions } from "./package/options.js";
import { type PlannedModule, planModules } from "./plan.js";

/** All generated files of a protocol, created lazily, one at a time. `versions` are the other versions of the protocol. */
export function* emitProtocol(
  protocol: Protocol,
  options: OutputOptions,
  versions: readonly Protocol[] = [],
): Generator<EmittedFile> {
  const modules = planModules(protocol, options, versions);
  for (const module of modules) if (module.isLarge) yield emitModule(module);
  yield emitBarrel(protocol, modules);
  for (const module of modules) if (!module.isLarge) yield emitModule(module);
}

function emitModule({ path, source, declarations, reexports }: PlannedModule): EmittedModule {
  const module = moduleOf(path, fileHeader(source), declarations());
  return reexports === undefined ? module : { ...module, reexports };
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
