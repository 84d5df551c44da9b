/** The kinds of faults. `faultKinds` describes their effects. */
export const faultErrors = [
  "throttling",
  "partialCreate",
  "timeout",
  "expiredCredentials",
  "cutConnection",
  "cancelledRun",
  "providerCrash",
] as const;
export type FaultError = (typeof faultErrors)[number];

/** The operations of a provider. */
export const providerOperations = ["check", "create", "update", "delete", "read", "invoke"] as const;
export type ProviderOperation = (typeof providerOperations)[number];

/** A row of the table of faults: which calls to a provider fail, and how. */
export interface Fault {
  readonly error: FaultError;

  /**
   * Package or service, for example `aws` or `aws:eks`.
   *
   * @default all
   */
  readonly service?: string;

  /** @default all that can fail in this way, except checks, which do not call the cloud */
  readonly operation?: ProviderOperation;

  /**
   * Name or type of resources, or token of functions; `*` stands for any text.
   *
   * @default "*"
   */
  readonly match?: string;

  /** Which of the matching calls fail. */
  readonly trigger: FaultTrigger;

  /**
   * Simulated seconds before the call fails.
   *
   * @default the usual duration of the call; for a timeout, that of the provider
   */
  readonly delaySeconds?: number;
}

/** The nth call of a run, counted from 1; or each with a probability from 0 to 1, drawn again for each run. */
export type FaultTrigger = { readonly nth: number } | { readonly probability: number };

/** A call to a provider. */
export interface ProviderCall {
  readonly operation: ProviderOperation;

  /** Package of the provider, for example `aws`. */
  readonly packageName: string;

  /** Type of the resource, or token of the function. */
  readonly token: string;

  /** Logical name of the resource; empty for functions. */
  readonly name: string;

  /** URN of the resource; empty for functions. */
  readonly urn: string;
}

/** True if a fault may hit a call, whichever of the matching calls it is. */
export function matchesCall(fault: Fault, call: ProviderCall): boolean {
  const { service, operation, match = "*", error } = fault;
  const pattern = glob(match);
  return (
    (service === undefined || service === call.packageName || service === serviceOf(call.token)) &&
    (operation === undefined ? call.operation !== "check" : operation === call.operation) &&
    (error !== "partialCreate" || call.operation === "create") &&
    (pattern.test(call.name) || pattern.test(call.token))
  );
}

/** `aws:eks` for `aws:eks/cluster:Cluster`, `kubernetes:apps` for `kubernetes:apps/v1:Deployment`. */
function serviceOf(token: string): string {
  return token.split("/")[0] ?? token;
}

function glob(text: string): RegExp {
  const parts = text.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
