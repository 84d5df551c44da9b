import { readStack } from "@eks-platform/engine";
import { locate } from "../counterparts/place";
import { pulumi } from "../counterparts/counterpart";
import { Rig } from "../rig/rig";
import { compare } from "./difference";
import { previewEmbedded } from "./embedded";
import { previewReal } from "./real";
import { subjects } from "./subject";

async function main(names: readonly string[]): Promise<void> {
  const cli = locate(pulumi);
  if (cli === undefined) throw new Error("no CLI");
  for (const subject of subjects().filter(({ name }) => names.length === 0 || names.includes(name))) {
    const stack = readStack(subject.project, subject.stack);
    const rig = await Rig.open({ cli, project: subject.project, stack, policyPacks: subject.policyPacks });
    try {
      for (const mode of ["parity", "known"] as const) {
        const { observation, packs } = await previewEmbedded(subject, mode);
        const real = await previewReal(rig, subject.stack, mode, packs);
        const found = compare(observation, real);
        console.log(
          subject.name,
          mode,
          observation.resources.size,
          observation.policies.length,
          real.policies.length,
          found.length,
        );
        const groups = new Map<string, string[]>();
        for (const { urn, path, embedded, real } of found) {
          const key = `${path}: ${JSON.stringify(embedded)?.slice(0, 250)} -> ${JSON.stringify(real)?.slice(0, 250)}`;
          groups.set(key, [...(groups.get(key) ?? []), urn.split("::").slice(2).join("::")]);
        }
        for (const [key, urns] of groups)
          console.log("   ", urns.length, key, "\n        ", urns.slice(0, 2).join("  "));
      }
    } catch (e) {
      console.log(subject.name, "ERROR", String(e).slice(0, 1500));
    } finally {
      rig.close();
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
