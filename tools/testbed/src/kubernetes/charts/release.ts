import type { Plan } from "@eks-platform/plan";
import { field, isRecord, text } from "../api/field";

/** A chart with what it is installed with. */
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

/** The Helm releases that a plan installs. */
export function planReleases({ steps }: Plan): readonly Release[] {
  return steps.flatMap(({ op, newState }) => {
    if (newState?.type !== "kubernetes:helm.sh/v3:Release" || op === "delete") return [];
    const { inputs } = newState;
    const values = field(inputs, "values");
    const repository = text(inputs, "repositoryOpts", "repo");
    const version = text(inputs, "version");
    return [
      {
        name: text(inputs, "name"),
        chart: text(inputs, "chart"),
        namespace: text(inputs, "namespace") || "default",
        values: isRecord(values) ? values : {},
        ...(repository === "" ? {} : { repository }),
        ...(version === "" ? {} : { version }),
      },
    ];
  });
}
