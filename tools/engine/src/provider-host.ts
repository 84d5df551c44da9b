/** What a host needs to serve the simulated clouds to another engine than ours, in Pulumi's own protocol. */
export { Catalogue, packageOfToken } from "./providers/catalogue";
export { createProviders } from "./providers/create-providers";
export type {
  ChildRegistration,
  ComponentOptions,
  ComponentRequest,
  ConstructResult,
  RegisteredChild,
  Registrar,
} from "./model/component";
export type { Provider } from "./model/provider";
export type { ProviderSettings } from "./providers/provider-settings";
export type {
  ResourceResult,
  PriorState,
  ProviderState,
  ResourceRequest,
  ExistingResource,
} from "./model/provider-request";
export type { Difference } from "./model/difference";
export { readFixtures } from "./providers/fixtures-file";
export { decodeAlias, encodeAlias } from "./monitor/rpc/aliases";
export { parseTimeouts, formatTimeouts } from "./monitor/registration/duration";
export { optional } from "./model/optional";
export { previewOutputs } from "./monitor/steps/preview-outputs";
export { decodeHooks } from "./monitor/rpc/resource-options";
export { hookMoments } from "./model/resource-options";
export { channelOptions } from "./protocol/channel";
export { toPlainValues, toOutputValues, unwrap } from "./protocol/conversions";
export { loadServices, type Services } from "./protocol/services";
export { contains, isReference, isSecret, unknown, type Value, type ValueMap } from "./model/values";
