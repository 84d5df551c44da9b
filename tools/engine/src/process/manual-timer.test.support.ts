import type { StartTimer } from "./timer";

/** A timer that ends when a test says so, however long the machine takes until then. */
export class ManualTimer {
  /** What it was started with. */
  seconds: number | undefined;
  private onEnd: () => void = () => undefined;

  readonly start: StartTimer = (seconds, onEnd) => {
    this.seconds = seconds;
    this.onEnd = onEnd;
    return () => (this.onEnd = () => undefined);
  };

  end(): void {
    this.onEnd();
  }
}
