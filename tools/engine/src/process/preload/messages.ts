/** A guard's report of a refusal. */
export interface GuardMessage {
  readonly refused: "connection" | "command";

  /** Host and port, or the command. */
  readonly target: string;
}

export function isGuardMessage(message: unknown): message is GuardMessage {
  return typeof message === "object" && message !== null && "refused" in message && "target" in message;
}

/** Reports to the parent, if there still is a channel to it. */
export function report(message: GuardMessage): void {
  if (process.connected) process.send?.(message);
}

/** The report that guards are loaded. */
export const guarded = { guarded: true } as const;

export const isGuarded = (message: unknown): message is typeof guarded =>
  typeof message === "object" && message !== null && "guarded" in message;
