import type { MonitorOptions } from "./options";
import type { ProgramEnd, Run } from "./run";

export type { MonitorOptions } from "./options";
export type { InvokeRecord, ProgramEnd, Run } from "./run";

/** The engine of one run: it answers the program over gRPC until the program ends, then says what came of it. */
export declare class Monitor {
  /** Starts to listen on a free port of the loopback interface. */
  static start(options: MonitorOptions): Promise<Monitor>;

  /** `127.0.0.1:port`: both `--monitor` and `--engine` of the program, and the engine address of policy packs. */
  readonly address: string;

  /**
   * Ends the run once the program's process has ended: judges the stack as a whole if the program and every step
   * succeeded, and stops listening. Call it once.
   */
  finish(end: ProgramEnd): Promise<Run>;

  /** Stops listening at once, for a run that is given up. */
  close(): void;
}
