import type { JSX } from "preact";
import type { ExampleReference, FieldReference, MessageReference } from "../../tables/index.js";
import { anchorOf } from "../links.js";
import type { ExampleRow, ProtocolContext } from "../model.js";
import { Name } from "../parts/name.js";
import { withoutHiddenText } from "../visible-text.js";
import { siteWords } from "../words/words.js";
import { hexLines, type HexRun } from "./hex-lines.js";

/** A page shows this many frames: more would make it slow. */
const MAX_EXAMPLES = 4;

/** The examples of a message that its page shows: the first ones. */
export function shownExamples({ protocol }: ProtocolContext, message: MessageReference): readonly ExampleReference[] {
  return protocol.reference.examples.filter((each) => each.message === message.slug).slice(0, MAX_EXAMPLES);
}

/** Example frames of a message, of which one is open. */
export function Examples({
  context,
  message,
}: {
  readonly context: ProtocolContext;
  readonly message: MessageReference;
}): JSX.Element {
  const words = siteWords[context.language];
  const examples = shownExamples(context, message);
  return (
    <>
      {examples.map((example, index) => (
        <details class="example" id={`example-${index + 1}`} name="example" open={index === 0}>
          <summary>
            {words.example(index + 1, examples.length)} <code>{example.id}</code>
            <span class="dim"> {words.octets(example.frame.length / 2)}</span>
          </summary>
          <Frame context={context} message={message} example={example} />
          <p class="dim origin">{words.origin(example.source)}</p>
        </details>
      ))}
    </>
  );
}

interface FrameProps {
  readonly context: ProtocolContext;
  readonly message: MessageReference;
  readonly example: ExampleReference;
}

function Frame({ context, message, example }: FrameProps): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const rows = withoutHiddenText(protocol.read(example).rows);
  const fields = [...protocol.reference.header.fields, ...message.fields];
  const linked = rows.map((row) => ({ row, field: fieldOf(row, fields) }));
  return (
    <div class="frame">
      <div class="hex" role="group" aria-label={words.hexView}>
        {hexLines(example.frame, rows).map((line, index) => (
          <div class="line">
            <span class="at">{line.offset.toString(16).padStart(4, "0")}</span>
            <span class="octets">
              {line.runs.map((run, place) => (
                <Run run={run} linked={linked} isFirst={index + place === 0} />
              ))}
            </span>
            <span class="characters" aria-hidden="true">
              {line.runs.map(({ row, characters }) => (
                <span {...marks(linked[row ?? -1]?.field, row)}>{characters}</span>
              ))}
            </span>
          </div>
        ))}
      </div>
      <table class="readings">
        <thead>
          <tr>
            <th scope="col">{words.offset}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {linked.map(({ row, field }, index) => (
            <tr {...marks(field, index)}>
              <td class="number">{row.offset}</td>
              <td class="name">
                <Name>{row.path}</Name>
              </td>
              <td class="value">{row.value[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What connects the octets, the rows and the map: the slug of the field, and the number of the row. */
function marks(field: FieldReference | undefined, row: number | null): { "data-f"?: string; "data-r"?: number } {
  return {
    ...(field === undefined ? {} : { "data-f": field.slug }),
    ...(row === null ? {} : { "data-r": row }),
  };
}

interface RunProps {
  readonly run: HexRun;
  readonly linked: readonly { readonly row: ExampleRow; readonly field: FieldReference | undefined }[];
  readonly isFirst: boolean;
}

/** The octets of a field in a line: a link to the field. Only the first one is a stop of the tab key; arrow keys move on. */
function Run({ run, linked, isFirst }: RunProps): JSX.Element {
  const { row, field } = linked[run.row ?? -1] ?? {};
  if (field === undefined) return <span>{run.hex}</span>;
  return (
    <a
      href={`#${anchorOf(field.slug)}`}
      {...marks(field, run.row)}
      class={`g-${field.group}`}
      tabindex={isFirst ? 0 : -1}
      title={row?.path}
    >
      {run.hex}
    </a>
  );
}

/** The field of a row: `Dest_terminal_Id[0]` is in Dest_terminal_Id; a TLV is in the field of all TLVs. */
function fieldOf({ path }: ExampleRow, fields: readonly FieldReference[]): FieldReference | undefined {
  const [name] = path.split(/[.[]/);
  return fields.find((field) => field.name === name) ?? fields.find(({ wire }) => wire.kind === "tlvs");
}
