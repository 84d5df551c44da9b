import {
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  getMember,
  toPlain,
} from "../input-value";
import { keepsAccessEntries, keepsConfigMap } from "./access";

const modes = ["CONFIG_MAP", "API_AND_CONFIG_MAP", "API"];

/** Settings of the default node group, which `nodeGroupOptions` holds together. */
const singular = [
  ...[
    "nodeSubnetIds",
    "nodeAssociatePublicIpAddress",
    "instanceType",
    "instanceProfileName",
    "nodePublicKey",
  ],
  ...["nodeRootVolumeSize", "nodeUserData", "minSize", "maxSize", "desiredCapacity", "nodeAmiId", "gpu"],
];

/** Refuses arguments of a cluster that the library refuses: all of them at once. */
export function refuseWrongCluster(name: string, args: InputValues): void {
  const mode = toPlain(args.authenticationMode);
  const given = (names: readonly string[]) => names.filter((argument) => isTruthyOrUnknown(args[argument]));
  const rows: readonly (readonly [wrong: boolean, problem: string])[] = [
    [
      typeof mode === "string" && !modes.includes(mode),
      `authenticationMode is ${JSON.stringify(mode)} but must be one of ${modes.join(", ")}.`,
    ],
    ...["roleMappings", "userMappings", "instanceRoles"].map(
      (argument) =>
        [
          !keepsConfigMap(mode) && isFilled(args[argument]),
          `${argument} needs a ConfigMap, which authenticationMode API has not: use accessEntries.`,
        ] as const,
    ),
    [
      !keepsAccessEntries(mode) && isTruthyOrUnknown(args.accessEntries),
      "accessEntries needs authenticationMode API or API_AND_CONFIG_MAP.",
    ],
    [
      isTruthyOrUnknown(args.instanceRole) && isTruthyOrUnknown(args.instanceRoles),
      "instanceRole excludes instanceRoles: give one of them.",
    ],
    [
      isTruthyOrUnknown(args.subnetIds) && given(["publicSubnetIds", "privateSubnetIds"]).length > 0,
      "subnetIds excludes publicSubnetIds and privateSubnetIds: give one kind.",
    ],
    [
      isTruthyOrUnknown(args.nodeGroupOptions) && given(singular).length > 0,
      `nodeGroupOptions excludes ${given(singular).join(", ")}: say it in the options.`,
    ],
    [
      isAutomatic(args) && !keepsAccessEntries(mode),
      "autoMode needs authenticationMode API or API_AND_CONFIG_MAP.",
    ],
    [
      isTruthyOrUnknown(getMember(args.creationRoleProvider, "provider")),
      "creationRoleProvider is for programs that run the library themselves: use providerCredentialOpts.",
    ],
    [
      isFilled(args.publicAccessCidrs) && toPlain(args.endpointPublicAccess) === false,
      "publicAccessCidrs needs endpointPublicAccess.",
    ],
  ];
  const problems = rows.filter(([wrong]) => wrong).map(([, problem]) => `  - ${problem}`);
  if (problems.length > 0) throw new Error(`Cluster "${name}" cannot be built:\n${problems.join("\n")}`);
}

/** True if EKS runs the nodes. */
export const isAutomatic = (args: InputValues) =>
  isTruthyOrUnknown(toPlain(getMember(args.autoMode, "enabled")));

function isFilled(value: InputValue): boolean {
  const known = toPlain(value);
  return Array.isArray(known) ? listOf(known).length > 0 : isTruthyOrUnknown(known);
}
