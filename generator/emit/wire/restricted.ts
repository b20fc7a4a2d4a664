import type { Structure, Union, WireType } from "../../model/index.js";
import { oncePer } from "../code/once-per.js";

/* Types that do not accept all bytes of the right size: digits, and whatever contains them. */

/** Whether enough bytes may still not be a structure, or not one of a union for a reason other than its tag. */
export const canBeInvalid = oncePer((type: Structure | Union): boolean => {
  if (type.kind === "union") return type.cases.some(({ structure }) => canBeInvalid(structure));
  return type.fields.some(({ wire }) => isRestricted(wire));
});

/** Whether enough bytes may still not be a value. */
export function isRestricted(wire: WireType): boolean {
  switch (wire.kind) {
    case "list":
      return isRestricted(wire.element);
    case "structure":
      return canBeInvalid(wire.structure);
    case "union":
      return canBeInvalid(wire.union);
    default:
      return wire.kind === "digits";
  }
}

/** The emitted function that tells whether bytes are a structure or union. */
export function validName({ typeName }: Structure | Union): string {
  return `isValid${typeName}`;
}
