import { capitalize, toTypeName, uncapitalize } from "./identifiers.js";
import { RESERVED_WORDS, wordSet } from "./reserved.js";

/* The names that are derived from a flow: methods and handlers of operations, types of links and parties. */

/** Members of clients and sessions, and of every promise: a method of an operation must not hide them. */
const MEMBERS: ReadonlySet<string> = wordSet(`
  catch close closed connections counters deliveries destroy end finally listen login off on once pause request resume
  session sessions signal splitText state submitText tell then tryRequest
`);

/** Options of clients and servers that begin like handlers. */
const OPTIONS: ReadonlySet<string> = wordSet(`
  onClosed onConnection onEnd onError onLogin onMalformed onNotice onReconnect onSession onStateChange onStateChanged
`);

/** The names of an operation on a side of a link. */
export interface OperationNames {
  /** The method that sends its request: submit. */
  readonly method: string;
  /** The method that does so without exceptions: trySubmit. */
  readonly attempt: string;
  /** The method that sends a text in parts: submitText. */
  readonly text: string;
  /** The handler of its request: onSubmit. */
  readonly handler: string;
  /** The constant: submitOperation. */
  readonly constant: string;
  /** The type of the fields of its request: SubmitFields. */
  readonly fields: string;
  /** The type of what a handler returns: SubmitAnswer. */
  readonly answer: string;
}

/** Returns the names of an operation. No two operations of a protocol have the same names. */
export function namesOfOperation(operation: string, all: ReadonlySet<string>): OperationNames {
  const sent = isPlain(operation, all) ? operation : `Send${operation}`;
  return {
    method: uncapitalize(sent),
    attempt: `try${sent}`,
    text: `${uncapitalize(sent)}Text`,
    handler: isHandler(operation, all) ? `on${operation}` : `on${operation}Request`,
    ...exportsOfOperation(operation),
  };
}

/** Returns the names that an operation exports. */
export function exportsOfOperation(operation: string): Pick<OperationNames, "constant" | "fields" | "answer"> {
  return {
    constant: `${uncapitalize(operation)}Operation`,
    fields: `${operation}Fields`,
    answer: `${operation}Answer`,
  };
}

/** Returns the names of the constant and the type for the reports of an operation: submitReports and SubmitReport. */
export function exportsOfReports(operation: string): { readonly constant: string; readonly type: string } {
  return { constant: `${uncapitalize(operation)}Reports`, type: `${operation}Report` };
}

/** Whether the method of an operation is named after it. Otherwise, its name has the prefix `send`. */
function isPlain(operation: string, all: ReadonlySet<string>): boolean {
  const method = uncapitalize(operation);
  if (MEMBERS.has(method) || RESERVED_WORDS.has(method)) return false;
  const after = (prefix: string): string | null => {
    const rest = operation.startsWith(prefix) ? operation.slice(prefix.length) : "";
    return all.has(rest) ? rest : null;
  };
  const sent = after("Send");
  if (operation.endsWith("Text") && all.has(operation.slice(0, -4))) return false;
  return after("Try") === null && (sent === null || isPlain(sent, all));
}

/** Whether the handler of an operation is named after it. Otherwise, its name ends with `Request`. */
function isHandler(operation: string, all: ReadonlySet<string>): boolean {
  if (OPTIONS.has(`on${operation}`)) return false;
  const before = operation.replace(/Request$/, "");
  return before === operation || !all.has(before) || isHandler(before, all);
}

/** The part of a link that determines names. */
export interface NamedLink {
  readonly name: string;
  readonly client: string;
  readonly server: string;
}

/** The names that a link exports. */
export interface LinkNames {
  /** The constants: spToIsmg and spToIsmgTable. */
  readonly link: string;
  readonly table: string;
  /** The types of its sides: Sp gives SpCalls and SpHandlers. */
  readonly client: SideNames;
  readonly server: SideNames;
}

/** The names of the types of a side. */
export interface SideNames {
  readonly calls: string;
  readonly handlers: string;
}

/**
 * Returns the names of links. The first side of a party has the name of the party; further sides are named after their
 * link, because a party may send other requests there.
 */
export function namesOfLinks(links: readonly NamedLink[]): readonly LinkNames[] {
  const seen = new Set<string>();
  return links.map(({ name, client, server }) => {
    const sideOf = (party: string, side: "Client" | "Server"): SideNames => {
      const isFirst = !seen.has(party) && client !== server;
      seen.add(party);
      const prefix = isFirst ? toTypeName(party) : `${capitalize(name)}${side}`;
      return { calls: `${prefix}Calls`, handlers: `${prefix}Handlers` };
    };
    return { link: name, table: `${name}Table`, client: sideOf(client, "Client"), server: sideOf(server, "Server") };
  });
}

/** Returns the type of the fields of a login on a link: SpToIsmgLogin, or SpToIsmgTransmitterLogin. */
export function loginName(link: string, as: string | null): string {
  return `${capitalize(link)}${as === null ? "" : toTypeName(as.replaceAll("-", "_"))}Login`;
}
