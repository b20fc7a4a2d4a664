import type { Flow, Protocol } from "../model/index.js";
import type { Declaration } from "./code/declarations.js";
import { PUBLIC_CONVERSION, PUBLIC_FLOW, PUBLIC_REPORTS } from "./code/runtime.js";
import { convertDeclarations } from "./convert/convert-module.js";
import { conversionTargets } from "./convert/version-pair.js";
import { messageModule, protocolModule, ruleModule, typeModule, viewModule } from "./code/module-paths.js";
import { flowContext, flowDeclarations, flowOperationDeclarations } from "./flow/flow-module.js";
import { reportDeclarations } from "./flow/reports.js";
import { messageDeclarations } from "./message/message-module.js";
import type { OutputOptions } from "./package/options.js";
import { answeredOperations } from "./protocol/answered.js";
import { codecDeclarations } from "./protocol/codec.js";
import { describeBitsDeclarations, describeDeclarations } from "./protocol/describe.js";
import { descriptorDeclarations } from "./protocol/descriptors.js";
import { digestDeclarations, hasDigests } from "./protocol/digests.js";
import { diagnoseDeclarations } from "./protocol/diagnose.js";
import { layoutDeclarations } from "./protocol/layouts.js";
import { hasOctetStrings, octetStringDeclarations } from "./protocol/octet-strings.js";
import { redactDeclarations } from "./protocol/redact.js";
import { nackDeclarations } from "./protocol/nack.js";
import { replyDeclarations } from "./protocol/reply.js";
import { textDeclarations, textFormatsOf } from "./text/text.js";
import { tolerantDeclarations } from "./protocol/tolerant.js";
import { checkDeclarations, checkedOwners, checkFunctionDeclarations } from "./rules/rules.js";
import { checkUnionDeclarations } from "./rules/union-rules.js";
import { conformanceDeclarations } from "./tests/conformance.js";
import { hasTlvs, sharedTlvDeclarations } from "./type/shared-tlvs.js";
import { typeDeclarations } from "./type/type-module.js";
import { viewDeclarations } from "./view/view-module.js";

/** A module of a protocol. */
export interface PlannedModule {
  /** Path in the output folder, without extension. */
  readonly path: string;
  /** The schema file that it is generated from. */
  readonly source: string;
  /** Whether the index of the protocol re-exports it. */
  readonly isPublic: boolean;
  /** Whether it grows with the whole protocol. One thread prints each module, so large ones are emitted first. */
  readonly isLarge: boolean;
  /** Emits its declarations; called once, when the module is printed. */
  readonly declarations: () => Declaration[];
  /** Paths of the modules that it re-exports, without extension. */
  readonly reexports?: readonly string[];
}

/** Lists the modules of a protocol, in the order in which its index exports them. Emits nothing yet. */
export function planModules(
  protocol: Protocol,
  options: OutputOptions,
  versions: readonly Protocol[] = [],
): PlannedModule[] {
  const { messages, types } = protocol;
  return [
    ...messages.map((message) =>
      planned(messageModule(protocol, message), message, () =>
        messageDeclarations(protocol, message, options.documentation),
      ),
    ),
    ...messages.map((message) =>
      planned(viewModule(protocol, message), message, () => viewDeclarations(protocol, message)),
    ),
    ...types.map((type) =>
      planned(typeModule(protocol, type), type, () => typeDeclarations(protocol, type, options.documentation)),
    ),
    large(planned(protocolModule(protocol, "codec"), protocol, () => codecDeclarations(protocol))),
    large(planned(protocolModule(protocol, "tolerant"), protocol, () => tolerantDeclarations(protocol, versions))),
    ...replyModules(protocol),
    ...ruleModules(protocol),
    ...digestModules(protocol),
    ...textModules(protocol),
    large(planned(protocolModule(protocol, "layouts"), protocol, () => layoutDeclarations(protocol))),
    large(planned(protocolModule(protocol, "redact"), protocol, () => redactDeclarations(protocol))),
    ...(options.descriptors ? descriptorModules(protocol) : []),
    ...flowModules(protocol, options),
    ...conversionModules(protocol, versions),
    ...internalModules(protocol),
    ...(options.conformance ? conformanceModules(protocol) : []),
  ];
}

function replyModules(protocol: Protocol): PlannedModule[] {
  const operations = answeredOperations(protocol);
  const hasReplies = operations.length > 0;
  if (!hasReplies && protocol.messages.every(({ answersAny }) => !answersAny)) return [];
  const declarations = (): Declaration[] => [
    ...(hasReplies ? replyDeclarations(protocol, operations) : []),
    ...nackDeclarations(protocol, hasReplies),
  ];
  return [large(planned(protocolModule(protocol, "reply"), protocol, declarations))];
}

function ruleModules(protocol: Protocol): PlannedModule[] {
  const { context, messages, structures, unions } = checkedOwners(protocol);
  const owners = [
    ...[...messages, ...structures].map((owner) =>
      planned(ruleModule(protocol, owner), owner, () => checkFunctionDeclarations(context, owner)),
    ),
    ...unions.map((union) => planned(ruleModule(protocol, union), union, () => checkUnionDeclarations(context, union))),
  ];
  if (messages.length === 0) return owners;
  const check = planned(protocolModule(protocol, "check"), protocol, () => checkDeclarations(context, messages));
  return [...owners, large(check)];
}

function digestModules(protocol: Protocol): PlannedModule[] {
  if (!hasDigests(protocol)) return [];
  return [planned(protocolModule(protocol, "digests"), protocol, () => digestDeclarations(protocol))];
}

function textModules(protocol: Protocol): PlannedModule[] {
  const formats = textFormatsOf(protocol);
  if (formats === null) return [];
  return [planned(protocolModule(protocol, "text"), formats, () => textDeclarations(protocol, formats))];
}

function descriptorModules(protocol: Protocol): PlannedModule[] {
  const enumerations = protocol.types.filter((type) => type.kind === "enumeration");
  const bits = protocol.types.filter((type) => type.kind === "bits");
  const described = [...enumerations, ...bits];
  const path = protocolModule(protocol, "describe");
  return [
    large(planned(protocolModule(protocol, "descriptors"), protocol, () => descriptorDeclarations(protocol))),
    ...(described.length === 0
      ? []
      : [
          planned(path, protocol, () => [
            ...describeDeclarations(protocol, enumerations),
            ...describeBitsDeclarations(protocol, bits),
          ]),
        ]),
  ];
}

/** The links, and the operations that they refer to. */
function flowModules(protocol: Protocol, options: OutputOptions): PlannedModule[] {
  const context = flowContext(protocol, options);
  if (context === null) return [];
  const path = protocolModule(protocol, "flow/operations");
  return [
    ...reportModules(protocol, context.flow),
    large(planned(path, context.flow, () => flowOperationDeclarations(context))),
    {
      ...large(planned(protocolModule(protocol, "flow"), context.flow, () => flowDeclarations(context))),
      reexports: [PUBLIC_FLOW],
    },
  ];
}

/** Which reports belong to which requests. */
function reportModules(protocol: Protocol, flow: Flow): PlannedModule[] {
  if (flow.reports.length === 0) return [];
  const module = planned(protocolModule(protocol, "flow/reports"), flow, () =>
    flow.reports.flatMap((relation) => reportDeclarations(protocol, relation)),
  );
  return [{ ...module, reexports: [PUBLIC_REPORTS] }];
}

/** The conversions to other versions. The index does not export them: a program with one version does not need them. */
function conversionModules(protocol: Protocol, versions: readonly Protocol[]): PlannedModule[] {
  const targets = conversionTargets(protocol, versions);
  if (targets.length === 0) return [];
  const module = planned(protocolModule(protocol, "convert"), protocol, () => convertDeclarations(protocol, targets));
  return [{ ...large(module), isPublic: false, reexports: [PUBLIC_CONVERSION] }];
}

/** Modules that only other emitted modules import. */
function internalModules(protocol: Protocol): PlannedModule[] {
  return [
    large(planned(protocolModule(protocol, "diagnose"), protocol, () => diagnoseDeclarations(protocol))),
    ...(hasOctetStrings(protocol)
      ? [planned(protocolModule(protocol, "octet-strings"), protocol, () => octetStringDeclarations(protocol))]
      : []),
    ...(hasTlvs(protocol)
      ? [planned(protocolModule(protocol, "tlvs"), protocol, () => sharedTlvDeclarations(protocol))]
      : []),
  ].map((module) => ({ ...module, isPublic: false }));
}

function conformanceModules(protocol: Protocol): PlannedModule[] {
  return protocol.messages.map((message) => ({
    ...planned(`${protocol.id}/conformance/${message.fileName}.test`, message, () =>
      conformanceDeclarations(protocol, message),
    ),
    isPublic: false,
  }));
}

function planned(
  path: string,
  { source }: { readonly source: string },
  declarations: () => Declaration[],
): PlannedModule {
  return { path, source, isPublic: true, isLarge: false, declarations };
}

function large(module: PlannedModule): PlannedModule {
  return { ...module, isLarge: true };
}
