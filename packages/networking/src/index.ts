export { type Egress } from "./egress";
export { type EndpointService, endpointServices } from "./endpoint-service";
export { Network } from "./network";
export { type NetworkArgs } from "./network-args";
export { resolveNetworkArgs } from "./resolve-network-args";
