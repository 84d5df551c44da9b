/** What a guard tells us when it refused something. */
export interface GuardMessage {
  readonly refused: "connection" | "command";

  /** Host and port, or the command. */
  readonly target: string;
}

export function isGuardMessage(message: unknown): message is GuardMessage {
  return typeof message === "object" && message !== null && "refused" in message && "target" in message;
}

/** Tells us, if there still is a channel to us. */
export function report(message: GuardMessage): void {
  if (process.connected) process.send?.(message);
}

/** What a process tells us when guards are loaded into it. */
export const guarded = { guarded: true } as const;

export const isGuarded = (message: unknown): message is typeof guarded =>
  typeof message === "object" && message !== null && "guarded" in message;
