import { readLanguage, readLibrary } from "../../files/index.js";
import type { OperationNode, ComposedProtocol } from "../../syntax/index.js";
import { runPhases } from "../../pipeline.js";
import { readSources } from "../project/open-schema.js";
import { openProject, type ProjectFlags } from "../project/project.js";

/**
 * Returns the protocol ids or message names of a schema. It only reads the syntax trees, so that it is fast. Returns what
 * can be read of a schema with errors, and nothing if there is no schema.
 */
export function namesInSchema(what: "protocols" | "messages", flags: ProjectFlags): readonly string[] {
  try {
    const names = protocolsIn(flags).flatMap(what === "protocols" ? idsOf : messagesOf);
    // A poisoned name is not a string.
    return [...new Set(names)].filter((name) => typeof name === "string");
  } catch {
    // A shell that completes a word must not show errors.
    return [];
  }
}

function protocolsIn(flags: ProjectFlags): readonly ComposedProtocol[] {
  const { project } = openProject(flags);
  if (project === null) return [];
  const protocols = readSources(project);
  return runPhases({ protocols, language: readLanguage(), library: readLibrary() }, { stopBefore: "bind" }).whole;
}

function idsOf({ protocol }: ComposedProtocol): readonly string[] {
  return protocol.node.versions.map(({ id }) => id);
}

function messagesOf({ protocol, operations }: ComposedProtocol): readonly string[] {
  const suffix = protocol.node.responses?.suffix ?? "";
  return operations.flatMap(({ node }) => namesOf(node, suffix));
}

function namesOf({ request, response }: OperationNode, suffix: string): readonly string[] {
  return [request.name, ...(response === undefined ? [] : [response.name ?? `${request.name}${suffix}`])];
}
