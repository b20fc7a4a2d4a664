import type { Protocol } from "../../model/index.js";
import type { EmittedText } from "../code/module.js";
import { withMark } from "../code/generated-mark.js";

/** What the generated package is called and under which terms. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of the licence; null where there is none. */
  readonly licenseText: string | null;
  /** The guide for users of the package; null if the schema has none. */
  readonly guide: PackageGuide | null;
}

/** A Markdown text that README.md contains after the list of modules, and the file that it comes from. */
export interface PackageGuide {
  readonly source: string;
  readonly text: string;
}

/** The files that make a package of what is generated. */
export function packageFiles(protocols: readonly Protocol[], facts: PackageFacts): EmittedText[] {
  return [
    { kind: "text", path: "package.json", text: json(packageJson(protocols, facts)) },
    { kind: "text", path: "tsconfig.json", text: json(tsconfig()) },
    { kind: "text", path: "README.md", text: withMark("README.md", readme(protocols, facts), facts.guide?.source) },
    ...licence(facts),
  ];
}

/** A copy of the project's licence, if there is one. */
function licence({ licenseText }: PackageFacts): EmittedText[] {
  return licenseText === null
    ? []
    : [{ kind: "text", path: "LICENSE", text: withMark("LICENSE", licenseText, "LICENSE") }];
}

/** What was built from files that are there no longer must not be packed. */
const REMOVE_DIST = "node -e \"fs.rmSync('dist', { recursive: true, force: true })\"";

function packageJson(protocols: readonly Protocol[], { name, version, license }: PackageFacts): object {
  const modules = [...protocols.map(({ id }) => id), "runtime"];
  const entry = (folder: string) => ({
    source: `./${folder}/index.ts`,
    types: `./dist/${folder}/index.d.ts`,
    default: `./dist/${folder}/index.js`,
  });
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
    files: ["dist", ...modules.map((module) => `${module}/**/*.ts`), "!**/conformance"],
    exports: {
      ...Object.fromEntries(modules.map((module) => [`./${module}`, entry(module)])),
      "./text": entry("runtime/text"),
      "./node": entry("runtime/node"),
      "./package.json": "./package.json",
    },
    scripts: { build: "tsc -p tsconfig.json", prepack: `${REMOVE_DIST} && npm run build` },
  };
}

function tsconfig(): object {
  return {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023"],
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
      outDir: "dist",
    },
    include: ["."],
    exclude: ["dist", "**/conformance"],
  };
}

function readme(protocols: readonly Protocol[], facts: PackageFacts): string {
  const { name, license, guide } = facts;
  const rows = protocols.map(
    ({ id, title, messages }) => `| \`${name}/${id}\` | ${title}: ${messages.length} messages |`,
  );
  return `# ${name}

Typed codecs for ${protocols.map(({ title }) => title).join(" and ")}. They encode and decode messages, split streams into frames, and convert
frames to and from wire JSON. They have no dependencies and run in any JavaScript runtime, as ECMAScript modules.

| Module | Content |
| --- | --- |
${rows.join("\n")}
| \`${name}/runtime\` | what every protocol exports too: errors, frames, types of layouts |
| \`${name}/text\` | text of messages: codings, long messages, times, identifiers |
| \`${name}/node\` | MD5 from Node's crypto |

${guide?.text ?? quickStart(protocols, facts)}

The code of this package is generated from schemas. ${license} licence.
`;
}

/** What a package without a guide shows of its use. */
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
