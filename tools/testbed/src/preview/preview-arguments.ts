/**
 * Arguments of `pulumi preview` by which it tells everything and changes nothing, not even by a refresh that the project's
 * options ask for.
 *
 * @param policyPacks folders of packs
 * @param policyConfigFile settings of rules, for every pack; absent if there are none
 */
export function createPreviewArguments(
  policyPacks: readonly string[],
  policyConfigFile: string | undefined,
): readonly string[] {
  // The CLI pairs packs and settings by their order.
  const settings = policyConfigFile === undefined ? [] : ["--policy-pack-config", policyConfigFile];
  return [
    ...["--json", "--show-sames", "--refresh=false"],
    ...policyPacks.flatMap((folder) => ["--policy-pack", folder, ...settings]),
  ];
}
