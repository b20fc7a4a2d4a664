import { Ajv, type ValidateFunction } from "ajv";
import type {
  ConfigNode,
  FlowNode,
  OperationNode,
  ProtocolFileNode,
  ScenarioNode,
  TypesNode,
} from "../syntax/index.js";

/** The validators of the schema language, one per kind of file. */
export interface Language {
  readonly protocol: ValidateFunction<ProtocolFileNode>;
  readonly types: ValidateFunction<TypesNode>;
  readonly operation: ValidateFunction<OperationNode>;
  readonly flow: ValidateFunction<FlowNode>;
  readonly config: ValidateFunction<ConfigNode>;
  readonly scenario: ValidateFunction<ScenarioNode>;
  /** The keys that protocol.yaml may have. */
  readonly protocolKeys: readonly string[];
}

/** The last compiled language: compiling it takes as long as checking a whole schema. */
let last: { readonly key: string; readonly language: Language } | null = null;

/** Compiles the JSON Schema files of the schema language, by file name such as types.schema.json. */
export function compileLanguage(sources: ReadonlyMap<string, string>): Language {
  const key = [...sources.values()].join("\0");
  if (last?.key !== key) last = { key, language: compileSources(sources) };
  return last.language;
}

function compileSources(sources: ReadonlyMap<string, string>): Language {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictTypes: false });
  // The snippets are for editors; the validator ignores them.
  ajv.addVocabulary(["defaultSnippets"]);
  for (const text of sources.values()) ajv.addSchema(parseSchema(text));
  const protocol = validator<ProtocolFileNode>(ajv, "protocol.schema.json");
  const properties: unknown = typeof protocol.schema === "object" ? protocol.schema["properties"] : {};
  return {
    protocol,
    protocolKeys: Object.keys(properties ?? {}),
    types: validator<TypesNode>(ajv, "types.schema.json"),
    operation: validator<OperationNode>(ajv, "operation.schema.json"),
    flow: validator<FlowNode>(ajv, "flow.schema.json"),
    config: validator<ConfigNode>(ajv, "config.schema.json"),
    scenario: validator<ScenarioNode>(ajv, "scenario.schema.json"),
  };
}

function parseSchema(text: string): object {
  const schema: unknown = JSON.parse(text);
  if (typeof schema === "object" && schema !== null) return schema;
  throw new Error("A file of the schema language is not a JSON object.");
}

function validator<Node>(ajv: Ajv, name: string): ValidateFunction<Node> {
  const compiled = ajv.getSchema<Node>(name);
  if (compiled === undefined) throw new Error(`The schema language lacks ${name}.`);
  return compiled;
}
