/** The file smswire.config.yaml. */
export interface ConfigNode {
  readonly schema?: string | readonly string[];
  readonly out?: string;
  readonly protocol?: string;
  readonly conformance?: boolean;
  readonly descriptors?: boolean;
  readonly documentation?: "en" | "zh" | "both";
  readonly runtime?: "used" | "all" | "none";
  readonly "import-ending"?: ".js" | ".ts" | "none";
  readonly package?: string;
}
