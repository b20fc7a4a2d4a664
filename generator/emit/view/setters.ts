import type { Field, Protocol } from "../../model/index.js";
import { type Code, code, imported } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { typeModule } from "../code/module-paths.js";
import { positionOf } from "../fields/position.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";

/**
 * Statements that write `value` to the place of a field, or throw what `failure` makes before anything is written; it may
 * be given what the value threw.
 *
 * Null where the field has no place of its own size: writing it would move what stands behind.
 */
export function setterStatements(protocol: Protocol, field: Field, failure: (cause?: Code) => Code): Code[] | null {
  const { wire, extent, offset } = field;
  if (extent.kind !== "fixed") return null;
  const at = positionOf(offset);
  const write = emitterOf(wire).write(protocol, wire, at, local.value, local.end);
  const refuse = code`throw ${failure()};`;
  switch (wire.kind) {
    case "octet-string":
      return [
        code`if (!${runtime.wire("fitsString")}(${local.value}, ${wire.octets})) ${refuse}`,
        code`${runtime.wire("writeZeros")}(${local.view}, ${at}, ${positionOf(offset, wire.octets)});`,
        // What fits is written whole: the writer has nothing left to refuse.
        code`${write};`,
      ];
    case "structure": {
      const { typeName } = wire.structure;
      const writeStructure = imported(typeModule(protocol, wire.structure), `write${typeName}`);
      return [
        // A structure is written beside the frame first: its last field may be refused.
        code`const ${local.written} = new Uint8Array(${extent.octets});`,
        code`try {\nif (${writeStructure}(${local.written}, ${runtime.wire("dataViewOf")}(${local.written}), 0, ${local.value}) !== 0) ${refuse}\n} catch (${local.error}) {\nthrow ${failure(local.error)};\n}`,
        code`${local.octets}.set(${local.written}, ${at});`,
      ];
    }
    default:
      return [code`if (${write} !== 0) ${refuse}`];
  }
}
