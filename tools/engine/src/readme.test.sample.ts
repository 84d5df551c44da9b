import { previewEach } from "@eks-platform/engine";

/** Previews all environments of a project, and reports how many resources each would create. */
export async function reportCreations(projectFolder: string, write: (line: string) => void): Promise<void> {
  const request = { projectFolder, stacks: [], policyPacks: [], mode: "known", strict: false } as const;
  await previewEach(request, ({ plan, succeeded }) => {
    write(`${plan.name}: ${succeeded ? `${plan.changeSummary.create ?? 0} to create` : "failed"}`);
  });
}
