/**
 * Connects Pulumi's SDK with the engine over our transport instead of gRPC. Load it only where the engine accepts it.
 */
import { installRules } from "./accelerator/loader";
import { grpcShim } from "./transport/grpc-shim";

installRules([grpcShim]);
