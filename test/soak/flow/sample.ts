import { readdirSync } from "node:fs";
import { getHeapCodeStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The state of a process. */
export interface Sample {
  /** Heap in use after garbage collection, in bytes, without the machine code that V8 makes of busy functions. */
  readonly heap: number;
  /** Open file descriptors; 0 where the system does not list them. */
  readonly files: number;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Takes a sample of this process. */
export function takeSample(): Sample {
  collect();
  const code = getHeapCodeStatistics();
  const octetsOfCode = code.code_and_metadata_size + code.bytecode_and_metadata_size;
  return { heap: process.memoryUsage().heapUsed - octetsOfCode, files: openFiles() };
}

function openFiles(): number {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    return 0;
  }
}
