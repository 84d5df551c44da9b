import type { Plan } from "@eks-platform/plan";
import { getField, isRecord, getText } from "../api/field";

/** A chart with its values. */
export interface Release {
  readonly name: string;

  /** Name in a repository, an `oci://` address, or a folder. */
  readonly chart: string;

  /** Address of the repository. */
  readonly repository?: string;

  /** Exact version. */
  readonly version?: string;

  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Lists the Helm releases that a plan installs. */
export function listReleases({ steps }: Plan): readonly Release[] {
  return steps.flatMap(({ op, newState }) => {
    if (newState?.type !== "kubernetes:helm.sh/v3:Release" || op === "delete") return [];
    const { inputs } = newState;
    const values = getField(inputs, "values");
    const repository = getText(inputs, "repositoryOpts", "repo");
    const version = getText(inputs, "version");
    return [
      {
        name: getText(inputs, "name"),
        chart: getText(inputs, "chart"),
        namespace: getText(inputs, "namespace") || "default",
        values: isRecord(values) ? values : {},
        ...(repository === "" ? {} : { repository }),
        ...(version === "" ? {} : { version }),
      },
    ];
  });
}
