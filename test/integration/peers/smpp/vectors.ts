import { join } from "node:path";
import { readLines } from "../../../helpers/values/vector-frames.js";
import { recordOf } from "./peer-values.js";

/** A vector of SMPP. */
export interface SmppVector {
  readonly id: string;
  readonly message: string;
  readonly frame: string;
  readonly commandId: number;
  readonly status: number;
  readonly sequenceId: number;
  /** Null for a message without a body. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

const folder = join(import.meta.dirname, "..", "..", "..", "..", "schema", "smpp", "vectors");

/** The vectors of SMPP 3.4 and 5.0. */
export const smppVectors: readonly SmppVector[] = ["smpp34", "smpp50"].flatMap((version) =>
  readLines(join(folder, `${version}.jsonl`)).map((line) => ({
    id: line.id,
    message: String(line["message"]),
    frame: line.frame,
    commandId: Number(line["command_id"]),
    status: Number(line["status"]),
    sequenceId: Number(line["sequence_id"]),
    fields: line["fields"] === undefined ? null : recordOf(line["fields"]),
  })),
);
