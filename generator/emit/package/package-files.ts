import type { Protocol } from "../../model/index.js";
import type { EmittedText } from "../code/module.js";
import { withMark } from "../code/generated-mark.js";
import { flowDocuments } from "./flow-document.js";
import { CHINESE_README, convertible, linksToReadmes, packageReadme } from "./package-readme.js";
import type { PackageFacts } from "./package-facts.js";
import { runtimeReadme } from "./runtime-readme.js";

/** The files that turn the output into a package. */
export function packageFiles(protocols: readonly Protocol[], facts: PackageFacts): EmittedText[] {
  return [
    { kind: "text", path: "package.json", text: json(packageJson(protocols, facts)) },
    { kind: "text", path: "tsconfig.json", text: json(tsconfig()) },
    { kind: "text", path: "tsconfig.cjs.json", text: json(commonJsConfig()) },
    {
      kind: "text",
      path: "README.md",
      text: withMark("README.md", packageReadme(protocols, facts), facts.guide?.source),
    },
    ...chineseReadme(facts),
    ...protocols.flatMap(flowDocuments),
    { kind: "text", path: "runtime/README.md", text: withMark("runtime/README.md", runtimeReadme(facts.name)) },
    ...licence(facts),
  ];
}

/** A copy of the licence of the project, if it has one. */
function licence({ licenseText }: PackageFacts): EmittedText[] {
  return licenseText === null
    ? []
    : [{ kind: "text", path: "LICENSE", text: withMark("LICENSE", licenseText, "LICENSE") }];
}

/** README.zh.md, if the schema has a guide in Chinese. */
function chineseReadme({ chineseGuide }: PackageFacts): EmittedText[] {
  if (chineseGuide === null) return [];
  const text = withMark(CHINESE_README, linksToReadmes(chineseGuide.text), chineseGuide.source);
  return [{ kind: "text", path: CHINESE_README, text }];
}

/** Folders of the built modules: ECMAScript modules and CommonJS. */
const ESM = "dist/esm";
const COMMON_JS = "dist/cjs";

const BUILD = "tsc -p tsconfig.json && tsc -p tsconfig.cjs.json";

/** The package has `"type": "module"`, so the CommonJS folder needs its own package.json. */
const MARK_COMMON_JS = nodeScript(
  `fs.writeFileSync('${COMMON_JS}/package.json', JSON.stringify({ type: 'commonjs', sideEffects: false }))`,
);

/** Removes old builds: modules of removed sources must not be packed. */
const REMOVE_DIST = nodeScript("fs.rmSync('dist', { recursive: true, force: true })");

/** A script that works in every shell: double quotes around it, none inside. */
function nodeScript(script: string): string {
  return `node -e "${script}"`;
}

function packageJson(protocols: readonly Protocol[], { name, version, license, chineseGuide }: PackageFacts): object {
  const flows = protocols.flatMap(flowDocuments).map(({ path }) => path);
  const readmes = [...(chineseGuide === null ? [] : [CHINESE_README]), ...flows, "runtime/README.md"];
  const modules = [...protocols.map(({ id }) => id), "runtime"];
  const subpaths: readonly Subpath[] = [
    ...modules.map((module): Subpath => [module, `${module}/index`]),
    ...convertible(protocols).map(({ id }): Subpath => [`${id}/convert`, `${id}/convert`]),
    ["text", "runtime/text/index"],
    ["reports", "runtime/reports/index"],
    ["redis", "runtime/redis/index"],
    ["flow", "runtime/flow/sessions"],
    ["node", "runtime/node/index"],
  ];
  return {
    name,
    version,
    description: `Typed codecs for ${protocols.map(({ title }) => title).join(", ")}: encode, decode, frames, wire JSON. No dependencies.`,
    keywords: [
      ...new Set(protocols.flatMap(({ title }) => title.toLowerCase().split(" ")[0] ?? [])),
      "sms",
      "codec",
      "typescript",
    ],
    license,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: [
      "dist",
      ...modules.map((module) => `${module}/**/*.ts`),
      ...readmes,
      "!**/conformance",
      "!**/*.tsbuildinfo",
    ],
    exports: {
      ...Object.fromEntries(subpaths.map(([subpath, module]) => [`./${subpath}`, entryOf(module)])),
      "./package.json": "./package.json",
    },
    typesVersions: typesVersions(subpaths),
    scripts: { build: `${BUILD} && ${MARK_COMMON_JS}`, prepack: `${REMOVE_DIST} && npm run build` },
  };
}

/** A subpath of the package, and its module without extension. */
type Subpath = readonly [subpath: string, module: string];

/** The targets of a subpath of the package: sources, ECMAScript modules and CommonJS. */
function entryOf(module: string): object {
  const built = (format: string) => ({
    types: `./${format}/${module}.d.ts`,
    default: `./${format}/${module}.js`,
  });
  return { source: `./${module}.ts`, import: built(ESM), require: built(COMMON_JS) };
}

/**
 * The types for TypeScript with `moduleResolution: node10`, which ignores `exports`. The last pattern hides all other
 * files: without it, TypeScript would find and compile the sources.
 */
function typesVersions(subpaths: readonly Subpath[]): object {
  const types = subpaths.map(([subpath, module]) => [subpath, [`./${COMMON_JS}/${module}.d.ts`]]);
  return { "*": { ...Object.fromEntries(types), "package.json": ["./package.json"], "*": ["./dist/*"] } };
}

function tsconfig(): object {
  return {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      module: "nodenext",
      moduleResolution: "nodenext",
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      allowUnreachableCode: false,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      isolatedModules: true,
      isolatedDeclarations: true,
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      rootDir: ".",
      outDir: ESM,
      incremental: true,
      tsBuildInfoFile: `${ESM}/.tsbuildinfo`,
    },
    include: ["."],
    exclude: ["dist", "**/conformance"],
  };
}

/** The same sources as CommonJS. Types are checked by the first build only. */
function commonJsConfig(): object {
  return {
    extends: "./tsconfig.json",
    compilerOptions: {
      module: "commonjs",
      moduleResolution: null,
      verbatimModuleSyntax: false,
      noCheck: true,
      outDir: COMMON_JS,
      tsBuildInfoFile: `${COMMON_JS}/.tsbuildinfo`,
    },
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
