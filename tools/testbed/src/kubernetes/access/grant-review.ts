import { setTimeout as pause } from "node:timers/promises";
import { getField, getList } from "../api/field";
import type { ClusterObjects } from "../api/cluster-objects";
import { inOrder } from "../in-order";
import { type Action, formatAction, listActions, toReviewAttributes } from "./action";
import type { Grant } from "./grant";
import { type Subject, formatSubject } from "./subject";

/** Whether a grant gives what it says, and no more. */
export interface GrantReview {
  readonly grant: Grant;

  /** Number of actions that the server was asked about. */
  readonly asked: number;

  /** What is wrong, one sentence each; none if the grant holds. */
  readonly problems: readonly string[];
}

/** A namespace that every cluster has, and that no binding of a tenant reaches. */
const otherNamespace = "kube-public";

const concurrency = 16;

/** Seconds in which the server's authorizer learns of a binding. */
const propagationSeconds = 5;

/** Milliseconds between two questions: the server tells nobody when it has learned. */
const pollIntervalMs = 100;

/**
 * Asks the server whether the subjects of bindings, which are in the cluster, may do what their roles say, and whether
 * those of one namespace may not do it in another.
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
    const problem = `${role.kind} ${role.name} is not there, or has no rules: nothing is granted.`;
    return { grant, asked: 0, problems: [problem] };
  }
  const denied = await listDeniedActions(actions, subject, namespace, objects);
  const who = formatSubject(subject);
  const path = namespace === undefined ? "" : ` in ${namespace}`;
  const problems = denied.map((action) => `${who} may not ${formatAction(action)}${path}.`);
  if (namespace !== undefined && !isGrantedElsewhere(subject, grants)) {
    const allowed = await inOrder(actions, concurrency, (action) =>
      isAllowed(action, subject, otherNamespace, objects),
    );
    const surplus = actions.filter((_, index) => allowed[index] === true);
    problems.push(
      ...surplus.map((action) => `${who} may ${formatAction(action)} in ${otherNamespace}, too.`),
    );
  }
  return { grant, asked: actions.length, problems };
}

/** What the role of a grant allows. A role that collects the rules of others has them after a moment. */
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
    const collects = getField(found, "aggregationRule") !== undefined;
    if (actions.length > 0 || !collects || Date.now() > deadline) return actions;
    await pause(pollIntervalMs);
  }
}

/** The actions that the server denies, once it has had the time to learn of the binding. */
async function listDeniedActions(
  actions: readonly Action[],
  subject: Subject,
  namespace: string | undefined,
  objects: ClusterObjects,
): Promise<readonly Action[]> {
  const deadline = Date.now() + propagationSeconds * 1000;
  let denied = actions;
  for (;;) {
    const allowed = await inOrder(denied, concurrency, (action) =>
      isAllowed(action, subject, namespace, objects),
    );
    denied = denied.filter((_, index) => allowed[index] !== true);
    if (denied.length === 0 || Date.now() > deadline) return denied;
    await pause(pollIntervalMs);
  }
}

/** Whether somebody may do something, in a namespace or in all of them. */
export async function isAllowed(
  action: Action,
  { user, groups }: Subject,
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

/** True if another of the grants reaches beyond its own namespace for the same subject. */
function isGrantedElsewhere(subject: Subject, grants: readonly Grant[]): boolean {
  return grants.some(
    (grant) =>
      (grant.namespace === undefined || grant.namespace === otherNamespace) &&
      (grant.subject.user === subject.user || grant.subject.groups.some((g) => subject.groups.includes(g))),
  );
}
