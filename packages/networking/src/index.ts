export type { Egress, EndpointService, NetworkArgs } from "./args";
export { Network } from "./network";
export { networkSettings } from "./network-settings";
export { resolveNetworkArgs } from "./resolve-network-args";
