import type { Server } from "@grpc/grpc-js";
import { channelOptions } from "../protocol/channel";
import { conclude } from "./conclude";
import { listen } from "./listen";
import type { MonitorOptions } from "./options";
import type { ProgramEnd, Run } from "./run";
import { engineService, resourceMonitor } from "./service";
import { Session } from "./session";

export type { MonitorOptions } from "./options";
export type { InvokeRecord, ProgramEnd, Run } from "./run";

/** The engine of one run: it answers the program over gRPC until the program ends, then says what came of it. */
export class Monitor {
  private constructor(
    private readonly session: Session,
    private readonly server: Server,

    /** `127.0.0.1:port`: both `--monitor` and `--engine` of the program, and the engine address of policy packs. */
    readonly address: string,
  ) {}

  /** Starts to listen on a free port of the loopback interface. */
  static async start(options: MonitorOptions): Promise<Monitor> {
    const { grpc, resourceServices, engineServices } = options.services;
    const session = new Session(options);
    const server = new grpc.Server(channelOptions);
    server.addService(resourceServices.ResourceMonitorService, resourceMonitor(session));
    server.addService(engineServices.EngineService, engineService(session));
    const port = await listen(server, grpc.ServerCredentials.createInsecure());
    return new Monitor(session, server, `127.0.0.1:${port}`);
  }

  /**
   * Ends the run once the program's process has ended: judges the stack as a whole if the program and every step
   * succeeded, and stops listening. Call it once.
   */
  async finish(end: ProgramEnd): Promise<Run> {
    try {
      return await conclude(this.session, end);
    } finally {
      this.close();
    }
  }

  /** Stops listening at once, for a run that is given up. */
  close(): void {
    this.session.gate.end();
    this.session.callbacks.close();
    this.server.forceShutdown();
  }
}
