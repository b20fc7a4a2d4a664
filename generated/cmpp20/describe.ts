// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { describe, type Language } from "../runtime/meaning/index.js";
import {
  connectStatusValues,
  deliverRegisteredDeliveryValues,
  deliverResultValues,
  feeTypeValues,
  feeUserTypeValues,
  fwdFeeTypeValues,
  fwdRegisteredDeliveryValues,
  fwdResultValues,
  getRouteResultValues,
  moRouteUpdateResultValues,
  msgFmtValues,
  msgFwdTypeValues,
  mtRouteUpdateResultValues,
  pushRouteUpdateResultValues,
  queryTypeValues,
  routeResultValues,
  routeTypeValues,
  routeUserTypeValues,
  spAcessTypeValues,
  statValues,
  submitRegisteredDeliveryValues,
  submitResultValues,
  subscriberBrandValues,
  successIdValues,
  terminalTypeValues,
  updateTypeValues,
} from "./descriptors.js";

/**
 * What a Connect_Status means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeConnectStatus(0, "en"); // → Accepted
 * describeConnectStatus(99, "en"); // → Another error
 */
export function describeConnectStatus(value: number, language: Language): string | null {
  return describe(connectStatusValues, value, language);
}

/**
 * What a Deliver_Registered_Delivery means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeDeliverRegisteredDelivery(0, "en"); // → An ordinary message
 */
export function describeDeliverRegisteredDelivery(value: number, language: Language): string | null {
  return describe(deliverRegisteredDeliveryValues, value, language);
}

/**
 * What a Deliver_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeDeliverResult(0, "en"); // → Accepted
 * describeDeliverResult(99, "en"); // → Another error
 */
export function describeDeliverResult(value: number, language: Language): string | null {
  return describe(deliverResultValues, value, language);
}

/**
 * What a FeeType means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeFeeType("01", "en"); // → Free of charge for the payer
 */
export function describeFeeType(value: string, language: Language): string | null {
  return describe(feeTypeValues, value, language);
}

/**
 * What a Fee_UserType means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeFeeUserType(0, "en"); // → The receiving handset
 */
export function describeFeeUserType(value: number, language: Language): string | null {
  return describe(feeUserTypeValues, value, language);
}

/**
 * What a Fwd_FeeType means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeFwdFeeType("00", "en"); // → No fee, only the SP's channel fee is offset
 */
export function describeFwdFeeType(value: string, language: Language): string | null {
  return describe(fwdFeeTypeValues, value, language);
}

/**
 * What a Fwd_Registered_Delivery means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeFwdRegisteredDelivery(0, "en"); // → No report
 */
export function describeFwdRegisteredDelivery(value: number, language: Language): string | null {
  return describe(fwdRegisteredDeliveryValues, value, language);
}

/**
 * What a Fwd_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeFwdResult(0, "en"); // → Accepted
 * describeFwdResult(99, "en"); // → Another error
 */
export function describeFwdResult(value: number, language: Language): string | null {
  return describe(fwdResultValues, value, language);
}

/**
 * What a Get_Route_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeGetRouteResult(0, "en"); // → Found
 */
export function describeGetRouteResult(value: number, language: Language): string | null {
  return describe(getRouteResultValues, value, language);
}

/**
 * What a Mo_Route_Update_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeMoRouteUpdateResult(0, "en"); // → The data are valid and wait to be checked
 */
export function describeMoRouteUpdateResult(value: number, language: Language): string | null {
  return describe(moRouteUpdateResultValues, value, language);
}

/**
 * What a Msg_Fmt means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeMsgFmt(0, "en"); // → ASCII
 */
export function describeMsgFmt(value: number, language: Language): string | null {
  return describe(msgFmtValues, value, language);
}

/**
 * What a Msg_Fwd_Type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeMsgFwdType(0, "en"); // → A message to a handset
 */
export function describeMsgFwdType(value: number, language: Language): string | null {
  return describe(msgFwdTypeValues, value, language);
}

/**
 * What a Mt_Route_Update_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeMtRouteUpdateResult(0, "en"); // → The data are valid and wait to be checked
 */
export function describeMtRouteUpdateResult(value: number, language: Language): string | null {
  return describe(mtRouteUpdateResultValues, value, language);
}

/**
 * What a Push_Route_Update_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describePushRouteUpdateResult(0, "en"); // → Changed
 */
export function describePushRouteUpdateResult(value: number, language: Language): string | null {
  return describe(pushRouteUpdateResultValues, value, language);
}

/**
 * What a Query_Type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeQueryType(0, "en"); // → All messages
 */
export function describeQueryType(value: number, language: Language): string | null {
  return describe(queryTypeValues, value, language);
}

/**
 * What a Route_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeRouteResult(0, "en"); // → Found
 */
export function describeRouteResult(value: number, language: Language): string | null {
  return describe(routeResultValues, value, language);
}

/**
 * What a Route_User_type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeRouteUserType(0, "en"); // → GoTone
 */
export function describeRouteUserType(value: number, language: Language): string | null {
  return describe(routeUserTypeValues, value, language);
}

/**
 * What a Route_type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeRouteType("MO", "en"); // → Routes of messages from handsets
 */
export function describeRouteType(value: string, language: Language): string | null {
  return describe(routeTypeValues, value, language);
}

/**
 * What a SP_AcessType means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeSpAcessType(0, "en"); // → Main access point of a nationwide SP
 */
export function describeSpAcessType(value: number, language: Language): string | null {
  return describe(spAcessTypeValues, value, language);
}

/**
 * What a Stat means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeStat("DELIVRD", "en"); // → Delivered
 * describeStat("MA:1", "en"); // → The SMSC gave no response; its code follows
 */
export function describeStat(value: string, language: Language): string | null {
  return describe(statValues, value, language);
}

/**
 * What a Submit_Registered_Delivery means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeSubmitRegisteredDelivery(0, "en"); // → No report
 */
export function describeSubmitRegisteredDelivery(value: number, language: Language): string | null {
  return describe(submitRegisteredDeliveryValues, value, language);
}

/**
 * What a Submit_Result means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeSubmitResult(0, "en"); // → Accepted
 * describeSubmitResult(99, "en"); // → Another error
 */
export function describeSubmitResult(value: number, language: Language): string | null {
  return describe(submitResultValues, value, language);
}

/**
 * What a Subscriber_Brand means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeSubscriberBrand(0, "en"); // → GoTone
 */
export function describeSubscriberBrand(value: number, language: Language): string | null {
  return describe(subscriberBrandValues, value, language);
}

/**
 * What a Success_Id means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeSuccessId(0, "en"); // → Deleted
 */
export function describeSuccessId(value: number, language: Language): string | null {
  return describe(successIdValues, value, language);
}

/**
 * What a Terminal_Type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeTerminalType(0, "en"); // → Real number
 */
export function describeTerminalType(value: number, language: Language): string | null {
  return describe(terminalTypeValues, value, language);
}

/**
 * What a Update_type means, in English or Chinese; null where CMPP 2.0 does not say it.
 *
 * @example
 * describeUpdateType(0, "en"); // → It is added
 */
export function describeUpdateType(value: number, language: Language): string | null {
  return describe(updateTypeValues, value, language);
}
