/** What a host needs to serve the simulated clouds to another engine than ours, in Pulumi's own protocol. */
export { Catalogue, packageOfToken } from "./catalogue";
export { createProviders } from "./create-providers";
export type {
  ChildRegistration,
  Provider,
  ProviderSettings,
  ComponentOptions,
  ComponentRequest,
  ConstructResult,
  ResourceResult,
  PriorState,
  ProviderState,
  RegisteredChild,
  Registrar,
  ResourceRequest,
  ExistingResource,
} from "./provider";
export type { Difference } from "../difference/difference";
export { readFixtures } from "./fixtures-file";
export { decodeAlias, encodeAlias } from "../monitor/aliases";
export { parseTimeouts, formatTimeouts } from "../monitor/duration";
export { optional } from "../monitor/optional";
export { previewOutputs } from "../monitor/preview-outputs";
export { decodeHooks } from "../monitor/resource-options";
export { hookMoments } from "../monitor/registration";
export { channelOptions } from "../protocol/channel";
export { toPlainValues, toOutputValues, unwrap } from "../protocol/conversions";
export { loadServices, type Services } from "../protocol/services";
export { contains, isReference, isSecret, unknown, type Value, type ValueMap } from "../protocol/values";
