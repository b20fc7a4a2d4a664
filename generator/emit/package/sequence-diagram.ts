import type { Protocol } from "../../model/index.js";
import type { StateRow } from "../../tables/index.js";

/** A message of a side: from it to the other one. */
interface Arrow {
  readonly from: "c" | "s";
  readonly to: "c" | "s";
  readonly request: string;
}

/**
 * The messages of a link as a Mermaid sequence diagram: for each state, what each side sends in it, and the responses. A
 * request that changes the state is the last one.
 */
export function sequenceDiagram(
  { operations }: Protocol,
  { client, server }: { readonly client: string; readonly server: string },
  rows: readonly StateRow[],
): string {
  const responses = new Map(operations.map(({ request, response }) => [request.name, response?.name ?? null]));
  const states = rows.filter((row) => row.client.length + row.server.length > 0);
  return [
    "sequenceDiagram",
    `  participant c as ${client}`,
    `  participant s as ${server}`,
    ...states.flatMap((row) => [`  Note over c,s: ${row.state}`, ...exchanges(row, responses)]),
  ].join("\n");
}

function exchanges(row: StateRow, responses: ReadonlyMap<string, string | null>): string[] {
  const moving = new Set(
    row.ways.flatMap(({ cause }) => (cause.kind === "time" || cause.kind === "unanswered" ? [] : cause.messages)),
  );
  const arrows: readonly Arrow[] = [
    ...row.client.map((request): Arrow => ({ from: "c", to: "s", request })),
    ...row.server.map((request): Arrow => ({ from: "s", to: "c", request })),
  ];
  const ordered = [
    ...arrows.filter(({ request }) => !moving.has(request)),
    ...arrows.filter(({ request }) => moving.has(request)),
  ];
  return ordered.flatMap(({ from, to, request }) => {
    const response = responses.get(request) ?? null;
    return [`  ${from}->>${to}: ${request}`, ...(response === null ? [] : [`  ${to}-->>${from}: ${response}`])];
  });
}
