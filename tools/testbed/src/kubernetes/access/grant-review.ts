import { setTimeout as pause } from "node:timers/promises";
import { getField, getList } from "../api/field";
import type { ClusterObjects } from "../api/cluster-objects";
import { mapConcurrently } from "../../concurrency";
import { type Action, formatAction, listActions, toReviewAttributes } from "./action";
import type { Grant } from "./grant";
import { type RbacSubject, formatSubject } from "./subject";

/** Whether a grant has exactly the effect that its role describes. */
export interface GrantReview {
  readonly grant: Grant;

  /** Number of reviewed actions. */
  readonly asked: number;

  /** Problems, one sentence each. */
  readonly problems: readonly string[];
}

/** A namespace of every cluster that no binding of a tenant should reach. */
const otherNamespace = "kube-public";

const concurrency = 16;

/** Seconds until the server's authorizer must know a binding. */
const propagationSeconds = 5;

/** Milliseconds between two reviews. */
const pollIntervalMs = 100;

/**
 * Reviews whether the subjects of bindings in the cluster may do what their roles describe, and whether the subjects of one
 * namespace may not do so in another.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access
 */
export async function reviewGrants(
  grants: readonly Grant[],
  objects: ClusterObjects,
): Promise<readonly GrantReview[]> {
  const results: GrantReview[] = [];
  for (const grant of grants) results.push(await reviewGrant(grant, grants, objects));
  return results;
}

async function reviewGrant(
  grant: Grant,
  grants: readonly Grant[],
  objects: ClusterObjects,
): Promise<GrantReview> {
  const { subject, role, namespace } = grant;
  const actions = await listGrantedActions(grant, objects);
  if (actions.length === 0) {
    const problem = `${role.kind} ${role.name} does not exist or has no rules: nothing is granted.`;
    return { grant, asked: 0, problems: [problem] };
  }
  const denied = await listDeniedActions(actions, subject, namespace, objects);
  const who = formatSubject(subject);
  const path = namespace === undefined ? "" : ` in ${namespace}`;
  const problems = denied.map((action) => `${who} may not ${formatAction(action)}${path}.`);
  if (namespace !== undefined && !isGrantedElsewhere(subject, grants)) {
    const allowed = await mapConcurrently(actions, concurrency, (action) =>
      isAllowed(action, subject, otherNamespace, objects),
    );
    const surplus = actions.filter((_, index) => allowed[index] === true);
    problems.push(
      ...surplus.map((action) => `${who} may ${formatAction(action)} in ${otherNamespace} as well.`),
    );
  }
  return { grant, asked: actions.length, problems };
}

/** Lists the actions of the role of a grant. The controller manager fills an aggregated role after a moment. */
async function listGrantedActions(
  { role, namespace }: Grant,
  objects: ClusterObjects,
): Promise<readonly Action[]> {
  const inNamespace = role.kind === "Role" && namespace !== undefined ? { namespace } : {};
  const object = {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: role.kind,
    metadata: { name: role.name, ...inNamespace },
  };
  const deadline = Date.now() + propagationSeconds * 1000;
  for (;;) {
    const found = await objects.read(object);
    const actions = getList(found, "rules").flatMap(listActions);
    const isAggregated = getField(found, "aggregationRule") !== undefined;
    if (actions.length > 0 || !isAggregated || Date.now() > deadline) return actions;
    await pause(pollIntervalMs);
  }
}

/** Lists the actions that the server denies once its authorizer should know the binding. */
async function listDeniedActions(
  actions: readonly Action[],
  subject: RbacSubject,
  namespace: string | undefined,
  objects: ClusterObjects,
): Promise<readonly Action[]> {
  const deadline = Date.now() + propagationSeconds * 1000;
  let denied = actions;
  for (;;) {
    const allowed = await mapConcurrently(denied, concurrency, (action) =>
      isAllowed(action, subject, namespace, objects),
    );
    denied = denied.filter((_, index) => allowed[index] !== true);
    if (denied.length === 0 || Date.now() > deadline) return denied;
    await pause(pollIntervalMs);
  }
}

/** Reviews whether a subject may do something, in a namespace or in all of them. */
export async function isAllowed(
  action: Action,
  { user, groups }: RbacSubject,
  namespace: string | undefined,
  { client }: ClusterObjects,
): Promise<boolean> {
  const { body } = await client.send({
    method: "POST",
    path: "/apis/authorization.k8s.io/v1/subjectaccessreviews",
    body: {
      apiVersion: "authorization.k8s.io/v1",
      kind: "SubjectAccessReview",
      spec: { ...(user === undefined ? {} : { user }), groups, ...toReviewAttributes(action, namespace) },
    },
  });
  return getField(body, "status", "allowed") === true;
}

/** True if another grant gives the same subject access to the other namespace. */
function isGrantedElsewhere(subject: RbacSubject, grants: readonly Grant[]): boolean {
  return grants.some(
    (grant) =>
      (grant.namespace === undefined || grant.namespace === otherNamespace) &&
      (grant.subject.user === subject.user || grant.subject.groups.some((g) => subject.groups.includes(g))),
  );
}
