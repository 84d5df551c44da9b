import { Connection } from "../transport/connection";
import { Listener } from "../transport/listener";
import { bindMethod } from "../transport/preamble";
import { createResponder } from "../transport/responder";
import { finishRun } from "./finish-run";
import { GrpcServer } from "./grpc-server";
import type { MonitorOptions } from "./options";
import type { ProgramEnd, RunResult } from "./run-result";
import { engineService, resourceMonitor } from "./service";
import { Session } from "./session";

export type { MonitorOptions } from "./options";
export type { InvokeRecord, ProgramEnd, RunResult } from "./run-result";

/**
 * The engine of one run: it answers the program, over gRPC or our transport, until the program ends, then returns the
 * result.
 */
export class Monitor {
  private constructor(
    private readonly session: Session,
    private readonly listener: Listener,
    private readonly grpcServer: GrpcServer,
  ) {}

  /** `127.0.0.1:port`: both `--monitor` and `--engine` of the program, and the engine address of policy packs. */
  get address(): string {
    return this.listener.address;
  }

  /** Starts to listen on a free port of the loopback interface. */
  static async start(options: MonitorOptions): Promise<Monitor> {
    const { resourceServices, engineServices } = options.services;
    const session = new Session(options);
    const served = [
      { definition: resourceServices.ResourceMonitorService, implementation: resourceMonitor(session) },
      { definition: engineServices.EngineService, implementation: engineService(session) },
    ];
    const grpcServer = new GrpcServer(options.services, served);
    const answer = createResponder(served);
    const listener = await Listener.listen({
      grpcPort: () => grpcServer.port(),
      onConnection: (socket, received) => {
        new Connection(
          socket,
          (method, message, connection) =>
            method === bindMethod ? session.callbacks.bind(connection) : answer(method, message),
          received,
        );
      },
    });
    return new Monitor(session, listener, grpcServer);
  }

  /**
   * Ends the run after the program's process has ended: analyzes the stack as a whole if the program and every step
   * succeeded, and stops listening. Call it once.
   */
  async finish(end: ProgramEnd): Promise<RunResult> {
    try {
      return await finishRun(this.session, end);
    } finally {
      this.close();
    }
  }

  /** Stops listening immediately, for a run that is abandoned. */
  close(): void {
    this.session.calls.end();
    this.session.callbacks.close();
    this.listener.close();
    this.grpcServer.close();
  }
}
