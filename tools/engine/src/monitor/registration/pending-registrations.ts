/** Registrations in progress, by parent. */
export class PendingRegistrations {
  private readonly byParent = new Map<string, Set<Promise<unknown>>>();

  /** Tracks a registration until it has ended, successfully or not. */
  async track<T>(parent: string, work: () => Promise<T>): Promise<T> {
    const siblings = this.byParent.get(parent) ?? new Set();
    this.byParent.set(parent, siblings);
    const underway = work();
    siblings.add(underway);
    try {
      return await underway;
    } finally {
      siblings.delete(underway);
    }
  }

  /** One registration in progress below a resource. */
  firstBelow(parent: string): Promise<unknown> | undefined {
    const [first] = this.byParent.get(parent) ?? [];
    return first;
  }
}
