import type { Link, Protocol } from "../../model/index.js";
import { isAnswering } from "../../tables/index.js";
import { type LinkNames, loginName, namesOfLinks } from "../../naming/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import type { DocLanguage } from "../code/doc-comment.js";
import { docComment } from "../code/doc-comment.js";
import { protocolModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { answerFunction } from "./answers.js";
import { anyMessage, callsOf, type FlowContext } from "./flow-context.js";
import { tableConstant } from "./flow-table.js";
import { loginObject } from "./login.js";
import { type LoginContext, loginFieldsType, loginKey, loginsOf, secretsType } from "./login-fields.js";
import { operationDeclarations } from "./operations.js";
import { sessionCodecConstant } from "./session-codec.js";
import { answerType, sideInterfaces } from "./side-types.js";
import { responseGuard, sideObject, sideType } from "./sides.js";

/** What the flow of a protocol is emitted from; null if it has none. */
export function flowContext(
  protocol: Protocol,
  options: { readonly documentation: DocLanguage; readonly descriptors: boolean },
): FlowContext | null {
  const { flow } = protocol;
  if (flow === null) return null;
  return { protocol, flow, language: options.documentation, describes: options.descriptors };
}

/** The module of the operations: what sessions need of the codec, and what each operation is. */
export function flowOperationDeclarations(context: FlowContext): Declaration[] {
  const handled = new Set(context.flow.links.flatMap((link) => called(context, link)));
  return [
    sessionCodecConstant(context),
    ...operationDeclarations(context),
    ...[...handled].filter(isAnswering).flatMap((operation) => answerType(context, operation)),
  ];
}

/** The module of the links: their tables, their typed sides and their logins. */
export function flowDeclarations(context: FlowContext): Declaration[] {
  const { links } = context.flow;
  const names = namesOfLinks(links);
  const answering = [...new Set(links.flatMap((link) => called(context, link)))].filter(isAnswering);
  return [
    ...links.flatMap((link, index) => linkDeclarations(context, link, names[index])),
    ...answering.flatMap((operation) => [responseGuard(context, operation), answerFunction(context, operation)]),
  ];
}

function called(context: FlowContext, link: Link) {
  return [...callsOf(context, link, "client"), ...callsOf(context, link, "server")];
}

function linkDeclarations(context: FlowContext, link: Link, names: LinkNames | undefined): Declaration[] {
  if (names === undefined) throw new Error(`Internal error: the link ${link.name} has no names.`);
  const logins = loginsOf(context, link);
  return [
    ...sideInterfaces(context, link, "client", names.client),
    ...sideInterfaces(context, link, "server", names.server),
    ...logins.map(loginFieldsType),
    tableConstant(context, link, names.table),
    linkConstant(context, link, names, logins),
  ];
}

function linkConstant(
  context: FlowContext,
  link: Link,
  names: LinkNames,
  logins: readonly LoginContext[],
): Declaration {
  const { client, server, port } = link;
  const parameters = [anyMessage(context), sideType(names.client), sideType(names.server), loginTypes(logins)];
  return emitConstant({
    name: names.link,
    docs: docComment(
      `The link ${link.name}: ${client} connects to ${server}${port === null ? "" : `, usually at port ${port}`}.`,
    ),
    type: code`${runtimeType.flow("Link")}<${joinCode(parameters, ", ")}>`,
    value: objectLiteral([
      ["table", code`${names.table}`],
      ["redact", imported(protocolModule(context.protocol, "redact"), "redact")],
      ["port", code`${String(port)}`],
      ["client", sideObject(context, link, "client")],
      ["server", sideObject(context, link, "server")],
      ["logins", objectLiteral(logins.map((each) => [JSON.stringify(loginKey(each)), loginObject(each)]))],
    ]),
  });
}

function loginTypes(logins: readonly LoginContext[]): Code {
  const types = logins.map((each) => {
    const fields = loginName(each.link.name, each.login.as);
    return code`readonly ${JSON.stringify(loginKey(each))}: { readonly fields: ${fields}; readonly secrets: ${secretsType(each)} }`;
  });
  return types.length === 0 ? code`Record<never, never>` : code`{ ${joinCode(types, "; ")} }`;
}
