export {
  descriptorOfField,
  descriptorOfMessage,
  descriptorOfProtocol,
  descriptorOfStructure,
  partDescriptor,
  typeOfValues,
  valueDescriptor,
} from "./descriptors.js";
export { layoutOfFrame, layoutOfMessage, layoutOfProtocol, layoutOfStructure } from "./layouts.js";
