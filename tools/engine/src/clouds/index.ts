/** What a host needs to serve the simulated clouds to another engine than ours, in Pulumi's own protocol. */
export { Catalogue, packageOf } from "./catalogue";
export { createClouds } from "./clouds";
export type {
  ChildRegistration,
  Cloud,
  CloudSettings,
  ComponentOptions,
  ComponentRequest,
  Constructed,
  Created,
  OldState,
  ProviderState,
  RegisteredChild,
  Registrar,
  ResourceRequest,
  StandingResource,
} from "./cloud";
export type { Difference } from "../difference/difference";
export { readFixtures } from "./fixtures-file";
export { decodeAlias, encodeAlias } from "../monitor/aliases";
export { inSeconds, inTexts } from "../monitor/duration";
export { given } from "../monitor/given";
export { previewed } from "../monitor/previewed";
export { decodeHooks } from "../monitor/resource-options";
export { hookMoments } from "../monitor/registration";
export { channelOptions } from "../protocol/channel";
export { downgrade, liftMarkers, open } from "../protocol/conversions";
export { loadServices, type Services } from "../protocol/services";
export { contains, isReference, isSecret, unknown, type Value, type ValueMap } from "../protocol/values";
