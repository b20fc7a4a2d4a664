import {
  fieldCountedBy,
  type FieldSymbol,
  type LinkSymbol,
  type LoginSymbol,
  type OperationSymbol,
  type Reference,
  type ReportSymbol,
} from "../bind/index.js";
import { invariant } from "../diagnostics/index.js";
import type { Link, Login, LoginVersion, ReportRelation } from "../model/index.js";
import { expressionOf, propertyOf } from "./flow-references.js";

/** Returns a login of a flow without errors. */
export function lowerLogin({ operation, as: name, account, fill, version, rejections }: LoginSymbol): Login {
  return {
    operation: operation.name,
    as: name ?? null,
    account: propertyOf(account),
    fill: fill.map((each) => ({ property: propertyOf(each.field), with: each.with })),
    version: version && lowerVersion(version),
    rejections: rejections.map(({ reason, condition }) => ({ reason, when: expressionOf(condition) })),
  };
}

function lowerVersion({ field, values }: NonNullable<LoginSymbol["version"]>): LoginVersion {
  return {
    property: propertyOf(field),
    sent: invariant(values[0], `The values of ${field.name}`).first,
    accepted: values.map(({ first, last }) => ({ first, last })),
  };
}

/** Returns the relation of requests and reports of a flow without errors. */
export function lowerReport(report: ReportSymbol): ReportRelation {
  const { of, identifier, copies, sharedBy, in: within, structure, when } = report;
  return {
    of: of.name,
    identifier: identifier && propertyOf(identifier),
    copies: copies && countOf(copies, of),
    sharedBy: sharedBy && countOf(sharedBy, of),
    in: within.name,
    structure: structure?.name ?? null,
    ...lowerNames(report),
    when: when && expressionOf(when),
  };
}

function lowerNames({ names, tlv, receipt }: ReportSymbol): Pick<ReportRelation, "names" | "tlv" | "receipt"> {
  return { names: names && propertyOf(names), tlv: tlv && propertyOf(tlv), receipt: receipt && receipt.key };
}

/** Returns the property of a number; for a counter, the length of what it counts. */
function countOf(field: Reference<FieldSymbol>, { target }: Reference<OperationSymbol>): string {
  const counted = fieldCountedBy(target?.request.fields ?? [], field.name);
  return counted === undefined ? propertyOf(field) : `${counted.property}.length`;
}

/** Returns a link of a flow without errors. */
export function lowerLink({ name, client, server, kind, set, node }: LinkSymbol): Link {
  return {
    name,
    client: client.name,
    server: server.name,
    port: node.port ?? null,
    kind,
    set: set.map(({ field, value }) => ({ property: propertyOf(field), value })),
  };
}
