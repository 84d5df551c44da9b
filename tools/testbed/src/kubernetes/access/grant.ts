import { getList, getText } from "../api/field";
import { parseGroup, type KubernetesObject } from "../objects/kubernetes-object";
import { type RbacSubject, toSubject } from "./subject";

/** The permissions that a binding grants to one of its subjects. */
export interface Grant {
  readonly binding: KubernetesObject;
  readonly subject: RbacSubject;

  /** Kind and name of the role. */
  readonly role: { readonly kind: string; readonly name: string };

  /** Namespace of the grant; absent for all. */
  readonly namespace?: string;
}

/** True for an object of role-based access control. */
export function isAccessObject({ apiVersion }: KubernetesObject): boolean {
  return parseGroup(apiVersion) === "rbac.authorization.k8s.io";
}

/** Lists the grants of the bindings among objects. */
export function listGrants(objects: readonly KubernetesObject[]): readonly Grant[] {
  return objects.filter(isAccessObject).flatMap((binding) => {
    const { kind, metadata, roleRef } = binding;
    if (kind !== "RoleBinding" && kind !== "ClusterRoleBinding") return [];
    const namespace = kind === "RoleBinding" ? (metadata.namespace ?? "default") : undefined;
    return getList(binding, "subjects").map((subject) => ({
      binding,
      subject: toSubject(subject, namespace ?? "default"),
      role: { kind: getText(roleRef, "kind"), name: getText(roleRef, "name") },
      ...(namespace === undefined ? {} : { namespace }),
    }));
  });
}
