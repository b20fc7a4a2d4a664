import type { Message, ReportRelation } from "../../model/index.js";
import {
  accountWireOf,
  askingFields,
  type DynamicOperation,
  type FieldValues,
  filledFields,
  type OpenedLink,
  textOperationOf,
  textRequests,
} from "../../simulator/index.js";
import { requestedBy } from "../../tables/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { fieldOptions } from "./field-options.js";
import type { SendSettings } from "./settings.js";

/** How messages of `send` are made. */
export interface MessagePlan {
  readonly operation: DynamicOperation;
  readonly response: Message | null;
  /** Null if the operation has no reports. */
  readonly relation: ReportRelation | null;
  /** The requests that send the text to a receiver: one for each part. */
  readonly requestsTo: (receiver: string, reference: number) => readonly FieldValues[];
}

/** Plans the messages: the first request of the client that has a text. Throws a UsageError if there is no such request. */
export function planMessages(opened: OpenedLink, settings: SendSettings): MessagePlan {
  const { protocol, flow } = opened;
  const planned = textOperationOf(opened);
  if (planned === null) throw withoutText(opened);
  const { request, response, operation } = planned;
  const relation = flow.reports.find((each) => each.of === request.typeName) ?? null;
  if (settings.asksForReport && !bringsReports(opened, relation)) throw withoutReports(opened);
  const given = {
    ...(settings.asksForReport && relation !== null ? askingFields(protocol, relation) : {}),
    ...fieldOptions(request, settings.fields),
  };
  const account = { name: settings.account, wire: accountWireOf(opened) };
  const { text, from, format } = settings;
  return {
    operation,
    response,
    relation,
    requestsTo: (receiver, reference) =>
      textRequests(protocol, request, { text, from, to: [receiver], reference, format, fields: given }).map((fields) =>
        filledFields(request, fields, account),
      ),
  };
}

/** Whether the server of the link may send the reports. */
function bringsReports(opened: OpenedLink, relation: ReportRelation | null): boolean {
  return requestedBy(opened, opened.model, "server").some(({ request }) => request.typeName === relation?.in);
}

function withoutReports({ protocol, model }: OpenedLink): UsageError {
  return new UsageError({
    en: `The server of ${protocol.title} ${model.name} sends no reports: they come on another connection, or not at all. Remove --report.`,
    zh: `${protocol.title} ${model.name}的服务端不发送状态报告：状态报告经其他连接送达，或者没有。请去掉--report。`,
  });
}

function withoutText({ protocol, model }: OpenedLink): UsageError {
  return new UsageError({
    en: `The client of ${protocol.title} ${model.name} sends no texts. Select another link with --link.`,
    zh: `${protocol.title} ${model.name}的客户端不发送文本。请用--link选择其他连接。`,
  });
}
