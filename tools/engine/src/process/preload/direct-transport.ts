/** Lets Pulumi's SDK talk to the engine over a line instead of gRPC. Load it only where the engine takes lines. */
import { installRules } from "./accelerator/loader";
import { grpcShim } from "./transport/grpc-shim";

installRules([grpcShim]);
