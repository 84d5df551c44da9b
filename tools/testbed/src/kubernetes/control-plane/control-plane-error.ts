/** There is no usable control plane. The message says what to do. */
export class ControlPlaneError extends Error {}

/** The machine has no control plane. The suites that need one count as skipped. */
export class MissingControlPlaneError extends ControlPlaneError {
  /** @param missing names of the missing executables */
  constructor(readonly missing: readonly string[]) {
    super(
      [
        `There is no Kubernetes control plane here: ${missing.join(", ")} missing.`,
        'Build it with "npm run testbed:build kubernetes" (needs Go 1.26, takes about 5 minutes),',
        "or set KUBECONFIG to a cluster that may be used for tests, for example one made by kind.",
      ].join("\n"),
    );
  }
}
