import type { Protocol } from "../../model/index.js";
import { otherVersions } from "../../tables/index.js";
import { conversionTargets } from "../convert/version-pair.js";
import { linksToFlows } from "./flow-document.js";
import type { PackageFacts } from "./package-facts.js";

/** The README in Chinese. */
export const CHINESE_README = "README.zh.md";

/** The guides refer to each other in the schema folder, and README.md and README.zh.md in the package. */
export function linksToReadmes(guide: string): string {
  return guide.replaceAll("](guide.zh.md)", `](${CHINESE_README})`).replaceAll("](guide.md)", "](README.md)");
}

/** The protocols that have conversions to other versions. */
export function convertible(protocols: readonly Protocol[]): Protocol[] {
  return protocols.filter((protocol) => conversionTargets(protocol, otherVersions(protocols, protocol)).length > 0);
}

/** The README of a package: its modules, then the guide. */
export function packageReadme(protocols: readonly Protocol[], facts: PackageFacts): string {
  const { name, license, guide } = facts;
  const rows = [
    ...protocols.map(({ id, title, messages }) => `| \`${name}/${id}\` | ${title}: ${messages.length} messages |`),
    ...convertible(protocols).map(
      ({ id, title }) => `| \`${name}/${id}/convert\` | conversion of ${title} messages to other versions |`,
    ),
  ];
  return `# ${name}

Typed codecs for ${listed(protocols.map(({ title }) => title))}.
They encode and decode messages, split streams into frames, and convert frames to and from wire JSON. They have no dependencies
and run in any JavaScript runtime.

| Module | Content |
| --- | --- |
${rows.join("\n")}
| \`${name}/runtime\` | what every protocol exports too: errors, frames, types of layouts |
| \`${name}/text\` | text of messages: codings, long messages, times, identifiers, status reports |
| \`${name}/reports\` | which status report belongs to which request; rates |
| \`${name}/redis\` | the same and parts of long messages for several processes, in Redis or Valkey |
| \`${name}/flow\` | sessions without input and output, for any platform |
| \`${name}/node\` | clients and servers on sockets; MD5 from Node's crypto |

The package has ECMAScript modules and CommonJS modules. They are two copies, so test errors with \`isDecodeError\` and
\`isEncodeError\` instead of \`instanceof\`. The minimum is ECMAScript 2022: Node 20 or later, and TypeScript 5.9 or later with
\`"target": "ES2022"\` or later.

${linksToFlows(protocols)}${guide === null ? quickStart(protocols, facts) : linksToReadmes(guide.text)}

The code of this package is generated from schemas. ${license} licence.
`;
}

/** Names as a list in a sentence: A, B and C. */
function listed(names: readonly string[]): string {
  const last = names.slice(-1);
  return [names.slice(0, -1).join(", "), ...last].filter((part) => part !== "").join(" and ");
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
