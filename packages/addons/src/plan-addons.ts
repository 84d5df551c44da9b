import type { Fields, Resolved } from "@eks-platform/settings";
import type { Addon } from "./addon/addon";
import type { Delivery } from "./args";
import { selectAddons } from "./catalogue";
import { argoCd } from "./catalogue/argo-cd";
import { findPredecessors, orderByNeed } from "./order";
import type { ResolvedAddonsArgs } from "./resolve-addons-args";

/** One add-on of an environment: what is installed, with which settings, after what, and by whom. */
export interface PlannedAddon {
  readonly addon: Addon;
  readonly settings: Resolved<Fields>;

  /** Names of the add-ons that must be ready before it. */
  readonly comesAfter: readonly string[];
  readonly delivery: Delivery;
}

/** Decides what is installed, in which order, and by whom. */
export function planAddons({ install, delivery }: ResolvedAddonsArgs): readonly PlannedAddon[] {
  const ordered = orderByNeed(selectAddons(install));
  const byHelm = delivery === "helm" ? ordered : selectHelmOnly(ordered);
  const settings = new Map<string, Resolved<Fields>>(Object.entries(install));

  const plan = (addon: Addon, by: Delivery): PlannedAddon => ({
    addon,
    settings: settings.get(addon.name) ?? {},
    comesAfter: [...findPredecessors(addon, ordered), ...(by === "argocd" ? [argoCd.name] : [])],
    delivery: by,
  });

  // Helm's releases come after nothing that Argo CD installs, so that they can go first.
  return [
    ...byHelm.map((addon) => plan(addon, "helm")),
    ...ordered.filter((addon) => !byHelm.includes(addon)).map((addon) => plan(addon, "argocd")),
  ];
}

/** What Argo CD cannot deliver: itself, the add-ons that say so, and all that these come after. */
function selectHelmOnly(ordered: readonly Addon[]): readonly Addon[] {
  const helm = new Set<string>();
  // From last to first, so that the loop sees an add-on after everything that comes after it.
  for (const addon of ordered.toReversed()) {
    if (addon.name === argoCd.name || addon.helmOnly !== undefined) helm.add(addon.name);
    if (helm.has(addon.name)) findPredecessors(addon, ordered).forEach((name) => helm.add(name));
  }
  return ordered.filter(({ name }) => helm.has(name));
}
