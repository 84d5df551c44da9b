/** Delivers results by position, whichever comes first, and keeps none after its delivery. */
export class OrderedResults<T> {
  private readonly pending = new Map<number, T>();
  private next = 0;

  /** @param receive gets the results, from position 0 on */
  constructor(private readonly receive: (result: T) => void) {}

  put(place: number, result: T): void {
    this.pending.set(place, result);
    for (let ready = this.take(); ready !== undefined; ready = this.take()) this.receive(ready.result);
  }

  private take(): { readonly result: T } | undefined {
    const result = this.pending.get(this.next);
    if (result === undefined) return undefined;
    this.pending.delete(this.next);
    this.next += 1;
    return { result };
  }
}
