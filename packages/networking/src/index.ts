export { type Egress } from "./egress";
export { type EndpointService, endpointServices } from "./endpoint-service";
export { type NetworkArgs } from "./network-args";
