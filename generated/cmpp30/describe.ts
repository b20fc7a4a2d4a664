// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

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

/** What a Connect_Status means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeConnectStatus(value: number, language: Language): string | null {
  return describe(connectStatusValues, value, language);
}

/** What a Deliver_Registered_Delivery means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeDeliverRegisteredDelivery(value: number, language: Language): string | null {
  return describe(deliverRegisteredDeliveryValues, value, language);
}

/** What a Deliver_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeDeliverResult(value: number, language: Language): string | null {
  return describe(deliverResultValues, value, language);
}

/** What a FeeType means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeFeeType(value: string, language: Language): string | null {
  return describe(feeTypeValues, value, language);
}

/** What a Fee_UserType means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeFeeUserType(value: number, language: Language): string | null {
  return describe(feeUserTypeValues, value, language);
}

/** What a Fwd_FeeType means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeFwdFeeType(value: string, language: Language): string | null {
  return describe(fwdFeeTypeValues, value, language);
}

/** What a Fwd_Registered_Delivery means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeFwdRegisteredDelivery(value: number, language: Language): string | null {
  return describe(fwdRegisteredDeliveryValues, value, language);
}

/** What a Fwd_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeFwdResult(value: number, language: Language): string | null {
  return describe(fwdResultValues, value, language);
}

/** What a Get_Route_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeGetRouteResult(value: number, language: Language): string | null {
  return describe(getRouteResultValues, value, language);
}

/** What a Mo_Route_Update_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeMoRouteUpdateResult(value: number, language: Language): string | null {
  return describe(moRouteUpdateResultValues, value, language);
}

/** What a Msg_Fmt means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeMsgFmt(value: number, language: Language): string | null {
  return describe(msgFmtValues, value, language);
}

/** What a Msg_Fwd_Type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeMsgFwdType(value: number, language: Language): string | null {
  return describe(msgFwdTypeValues, value, language);
}

/** What a Mt_Route_Update_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeMtRouteUpdateResult(value: number, language: Language): string | null {
  return describe(mtRouteUpdateResultValues, value, language);
}

/** What a Push_Route_Update_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describePushRouteUpdateResult(value: number, language: Language): string | null {
  return describe(pushRouteUpdateResultValues, value, language);
}

/** What a Query_Type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeQueryType(value: number, language: Language): string | null {
  return describe(queryTypeValues, value, language);
}

/** What a Route_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeRouteResult(value: number, language: Language): string | null {
  return describe(routeResultValues, value, language);
}

/** What a Route_User_type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeRouteUserType(value: number, language: Language): string | null {
  return describe(routeUserTypeValues, value, language);
}

/** What a Route_type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeRouteType(value: string, language: Language): string | null {
  return describe(routeTypeValues, value, language);
}

/** What a SP_AcessType means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeSpAcessType(value: number, language: Language): string | null {
  return describe(spAcessTypeValues, value, language);
}

/** What a Stat means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeStat(value: string, language: Language): string | null {
  return describe(statValues, value, language);
}

/** What a Submit_Registered_Delivery means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeSubmitRegisteredDelivery(value: number, language: Language): string | null {
  return describe(submitRegisteredDeliveryValues, value, language);
}

/** What a Submit_Result means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeSubmitResult(value: number, language: Language): string | null {
  return describe(submitResultValues, value, language);
}

/** What a Subscriber_Brand means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeSubscriberBrand(value: number, language: Language): string | null {
  return describe(subscriberBrandValues, value, language);
}

/** What a Success_Id means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeSuccessId(value: number, language: Language): string | null {
  return describe(successIdValues, value, language);
}

/** What a Terminal_Type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeTerminalType(value: number, language: Language): string | null {
  return describe(terminalTypeValues, value, language);
}

/** What a Update_type means, in English or Chinese; null where CMPP 3.0 does not say it. */
export function describeUpdateType(value: number, language: Language): string | null {
  return describe(updateTypeValues, value, language);
}
