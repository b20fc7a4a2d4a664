import type { Protocol } from "../../model/index.js";

/** The field of a login that names the version. */
export interface LoginVersion {
  /** The wire names of the message and of the field. */
  readonly message: string;
  readonly field: string;
  /** The values that mean this version. */
  readonly accepted: readonly { readonly first: number; readonly last: number }[];
}

/** The fields of logins that name the version. */
export function loginsOf({ flow, operations }: Protocol): readonly LoginVersion[] {
  return (flow?.logins ?? []).flatMap(({ operation, version }) => {
    const request = operations.find((each) => each.request.typeName === operation)?.request;
    const field = request?.fields.find(({ property }) => property === version?.property);
    if (version === null || request === undefined || field === undefined) return [];
    return [{ message: request.name, field: field.name, accepted: version.accepted }];
  });
}
