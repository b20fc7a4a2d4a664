import type { FieldTable, SharedTable } from "./field-table.js";
import type { LuaCode } from "./lua-text.js";
import type { RuleScope } from "./rules-to-lua.js";
import type { Reading } from "./values-to-lua.js";

/** What the tables of fields need. */
export interface FieldScope {
  readonly table: FieldTable;
  readonly structures: SharedTable;
  readonly rules: Pick<RuleScope, "enumerations">;
  readonly reading: Reading;
  readonly littleEndian: boolean;
  /** The commands of messages by name, for the field of the header that holds one. */
  readonly commands: LuaCode | null;
}

/** The owner of fields, and what is kept of them. */
export interface OwnerScope extends FieldScope {
  readonly owner: string;
  /** The properties that rules and texts need. */
  readonly kept: ReadonlySet<string>;
  /** Those whose place is needed. */
  readonly placed: ReadonlySet<string>;
}
