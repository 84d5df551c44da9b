import type { Addon } from "./addon";
import type { AddonsArgs, Delivery } from "./addons-args";
import { argoCd } from "./catalogue/argo-cd";
import { orderByNeed, predecessors } from "./order";
import { selectedAddons } from "./resolve-addons-args";
import type { Resolved, Settings } from "./setting";

/** One add-on of an environment: what, with which settings, after what, and by whom. */
export interface PlannedAddon {
  readonly addon: Addon;
  readonly settings: Resolved<Settings>;

  /** Names of the add-ons that must be ready before. */
  readonly comesAfter: readonly string[];
  readonly delivery: Delivery;
}

/** Decides what is installed, in which order, and by whom. */
export function planAddons({ install, delivery }: Required<AddonsArgs>): readonly PlannedAddon[] {
  const ordered = orderByNeed(selectedAddons(install));
  const byHelm = delivery === "helm" ? ordered : helmAddons(ordered);
  const given = new Map(Object.entries(install));

  const planned = (addon: Addon, by: Delivery): PlannedAddon => ({
    addon,
    settings: { ...defaults(addon.settings), ...given.get(addon.name) },
    comesAfter: [...predecessors(addon, ordered), ...(by === "argocd" ? [argoCd.name] : [])],
    delivery: by,
  });

  // What Helm installs comes after nothing that Argo CD installs, so that it can go first.
  return [
    ...byHelm.map((addon) => planned(addon, "helm")),
    ...ordered.filter((addon) => !byHelm.includes(addon)).map((addon) => planned(addon, "argocd")),
  ];
}

/** What Argo CD cannot deliver: itself, what says so, and all that these come after. */
function helmAddons(ordered: readonly Addon[]): readonly Addon[] {
  const helm = new Set<string>();
  // From last to first: an add-on is seen after everything that comes after it.
  for (const addon of ordered.toReversed()) {
    if (addon.name === argoCd.name || addon.helmOnly !== undefined) helm.add(addon.name);
    if (helm.has(addon.name)) predecessors(addon, ordered).forEach((name) => helm.add(name));
  }
  return ordered.filter(({ name }) => helm.has(name));
}

function defaults(settings: Settings): Resolved<Settings> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
