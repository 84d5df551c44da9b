/** What can go wrong. `faultKinds` says what each does. */
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

/** What a cloud is asked to do. */
export const providerOperations = ["check", "create", "update", "delete", "read", "invoke"] as const;
export type ProviderOperation = (typeof providerOperations)[number];

/** A row of the table of faults: which calls to a cloud go wrong, and how. */
export interface Fault {
  readonly error: FaultError;

  /**
   * Package or service, for example `aws` or `aws:eks`.
   *
   * @default every one
   */
  readonly service?: string;

  /** @default every one that can fail in this way, but for checks, which touch no cloud */
  readonly operation?: ProviderOperation;

  /**
   * Name or type of resources, or token of functions; `*` stands for any text.
   *
   * @default "*"
   */
  readonly match?: string;

  /** Which of the calls that fit go wrong. */
  readonly trigger: FaultTrigger;

  /**
   * Simulated seconds that the call takes before it goes wrong. Nobody waits for them.
   *
   * @default what the call takes anyway, and for a timeout what the provider waits
   */
  readonly delaySeconds?: number;
}

/** The nth call of a run, counted from 1; or each with a probability from 0 to 1, drawn anew for each run. */
export type FaultTrigger = { readonly nth: number } | { readonly probability: number };

/** A call to a cloud. */
export interface ProviderCall {
  readonly operation: ProviderOperation;

  /** Package of the cloud, for example `aws`. */
  readonly packageName: string;

  /** Type of the resource, or token of the function. */
  readonly token: string;

  /** Logical name of the resource; empty for functions. */
  readonly name: string;

  /** URN of the resource; empty for functions. */
  readonly urn: string;
}

/** True if a fault may strike a call, whichever in the row of such calls it is. */
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
