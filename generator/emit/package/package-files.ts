import type { Protocol } from "../../model/index.js";
import { conversionTargets } from "../convert/version-pair.js";
import { otherVersions } from "../../tables/index.js";
import type { EmittedText } from "../code/module.js";
import { withMark } from "../code/generated-mark.js";
import { flowDocuments, linksToFlows } from "./flow-document.js";
import { runtimeReadme } from "./runtime-readme.js";

/** The README in Chinese. */
const CHINESE_README = "README.zh.md";

/** Name and licence of the generated package. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The content of the licence file; null if the project has no such file. */
  readonly licenseText: string | null;
  /** The guide for users of the package; null if the schema has no guide. */
  readonly guide: PackageGuide | null;
  /** The guide in Chinese; null if the schema has none. */
  readonly chineseGuide: PackageGuide | null;
}

/** Markdown for README.md, which contains it after the list of modules, or for README.zh.md; and its source file. */
export interface PackageGuide {
  readonly source: string;
  readonly text: string;
}

/** The files that turn the output into a package. */
export function packageFiles(protocols: readonly Protocol[], facts: PackageFacts): EmittedText[] {
  return [
    { kind: "text", path: "package.json", text: json(packageJson(protocols, facts)) },
    { kind: "text", path: "tsconfig.json", text: json(tsconfig()) },
    { kind: "text", path: "tsconfig.cjs.json", text: json(commonJsConfig()) },
    { kind: "text", path: "README.md", text: withMark("README.md", readme(protocols, facts), facts.guide?.source) },
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

/** The guides refer to each other in the schema folder, and README.md and README.zh.md in the package. */
function linksToReadmes(guide: string): string {
  return guide.replaceAll("](guide.zh.md)", `](${CHINESE_README})`).replaceAll("](guide.md)", "](README.md)");
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

/** The protocols that have conversions to other versions. */
function convertible(protocols: readonly Protocol[]): Protocol[] {
  return protocols.filter((protocol) => conversionTargets(protocol, otherVersions(protocols, protocol)).length > 0);
}

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

function readme(protocols: readonly Protocol[], facts: PackageFacts): string {
  const { name, license, guide } = facts;
  const rows = [
    ...protocols.map(({ id, title, messages }) => `| \`${name}/${id}\` | ${title}: ${messages.length} messages |`),
    ...convertible(protocols).map(
      ({ id, title }) => `| \`${name}/${id}/convert\` | conversion of ${title} messages to other versions |`,
    ),
  ];
  return `# ${name}

Typed codecs for ${protocols.map(({ title }) => title).join(" and ")}. They encode and decode messages, split streams into frames, and convert
frames to and from wire JSON. They have no dependencies and run in any JavaScript runtime.

| Module | Content |
| --- | --- |
${rows.join("\n")}
| \`${name}/runtime\` | what every protocol exports too: errors, frames, types of layouts |
| \`${name}/text\` | text of messages: codings, long messages, times, identifiers |
| \`${name}/reports\` | which status report belongs to which request; rates |
| \`${name}/redis\` | the same and parts of long messages for several processes, in Redis or Valkey |
| \`${name}/node\` | MD5 from Node's crypto |

The package has ECMAScript modules and CommonJS modules. They are two copies, so test errors with \`isDecodeError\` and
\`isEncodeError\` instead of \`instanceof\`. The minimum is ECMAScript 2022: Node 20 or later, and TypeScript 5.9 or later with
\`"target": "ES2022"\` or later.

${linksToFlows(protocols)}${guide === null ? quickStart(protocols, facts) : linksToReadmes(guide.text)}

The code of this package is generated from schemas. ${license} licence.
`;
}

/** The usage section of a package without a guide. */
function quickStart(protocols: readonly Protocol[], { name }: PackageFacts): string {
  const newest = protocols.at(-1);
  const message = newest?.messages.find(({ fields }) => fields.length === 0) ?? newest?.messages[0];
  const example = message?.typeName ?? "";
  return `\`\`\`ts
import { create${example}, decode, encode } from "${name}/${newest?.id ?? ""}";

const frame = encode(create${example}({ sequenceId: 1 }));
const message = decode(frame);
\`\`\`

Byte fields of a decoded message share memory with the frame: copy them with \`slice()\` to keep them. A decoder throws only a
\`DecodeError\`, an encoder only an \`EncodeError\`; both name the field. Every property is documented in English and Chinese.`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
