/**
 * Spreads pods over zones, then over nodes. It is a preference and not a requirement: after the loss of a zone, its pods still
 * start in the others.
 *
 * @param labels labels of the pods; left out where the chart fills in its own
 */
export function spread(labels?: Readonly<Record<string, string>>): readonly object[] {
  return ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    ...(labels && { labelSelector: { matchLabels: labels } }),
  }));
}

/** Spreads the pods that carry this recommended name label. */
export function spreadNamed(name: string): readonly object[] {
  return spread({ "app.kubernetes.io/name": name });
}
