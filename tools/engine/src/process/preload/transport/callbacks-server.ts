import type * as grpc from "@grpc/grpc-js";
import { bindMethod } from "../../../transport/preamble";
import { createResponder, type Responder } from "../../../transport/responder";
import { latestConnection } from "./engine-connection";
import { isInsecure } from "./insecure";
import { targets } from "./targets";

/** True for a service whose requests come over a connection. */
const isCallbacks = (definition: grpc.ServiceDefinition) =>
  Object.values(definition).every(({ path }) => path.startsWith("/pulumirpc.Callbacks/"));

type Bound = Parameters<grpc.Server["bindAsync"]>[2];

/**
 * gRPC's server, as far as Pulumi's SDK uses it: functions of the program are served over the connection to the
 * engine.
 */
export function createCallbacksServer(real: () => typeof grpc): unknown {
  return class CallbacksServer {
    private real: grpc.Server | undefined;
    private answer: Responder | undefined;
    private target: string | undefined;

    constructor(private readonly options?: grpc.ServerOptions) {}

    addService(definition: grpc.ServiceDefinition, implementation: grpc.UntypedServiceImplementation): void {
      if (isCallbacks(definition)) this.answer = createResponder([{ definition, implementation }]);
      else this.other().addService(definition, implementation);
    }

    bindAsync(address: string, credentials: grpc.ServerCredentials, bound: Bound): void {
      const answer = this.answer;
      const connection = latestConnection();
      if (answer === undefined || connection === undefined) {
        const known = isInsecure(credentials) ? real().ServerCredentials.createInsecure() : credentials;
        this.other().bindAsync(address, known, bound);
        return;
      }
      connection.request(bindMethod, new Uint8Array()).then(
        (reply) => {
          const port = Number(Buffer.from(reply).toString());
          this.target = `127.0.0.1:${port}`;
          targets.set(this.target, answer);
          bound(null, port);
        },
        (error: Error) => bound(error, 0),
      );
    }

    start(): void {
      this.real?.start();
    }

    tryShutdown(done: (error?: Error) => void): void {
      this.leave();
      if (this.real === undefined) done();
      else this.real.tryShutdown(done);
    }

    forceShutdown(): void {
      this.leave();
      this.real?.forceShutdown();
    }

    private leave(): void {
      if (this.target !== undefined) targets.delete(this.target);
    }

    private other(): grpc.Server {
      return (this.real ??= new (real().Server)(this.options));
    }
  };
}
