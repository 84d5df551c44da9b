import type { Registration } from "../model/registration";
import { makeSecret, unknown, type ValueMap } from "../model/values";

/** A resource as the monitor registers it. */
export function registration(
  type: string,
  name: string,
  inputs: ValueMap,
  rest: Partial<Registration> = {},
): Registration {
  return {
    urn: `urn:pulumi:dev::shop::${type}::${name}`,
    type,
    name,
    custom: true,
    external: false,
    parent: "",
    provider: "",
    inputs,
    id: `${name}-id`,
    outputs: { ...inputs, arn: `arn:aws:s3:::${name}` },
    simulated: [],
    dependencies: [],
    propertyDependencies: new Map(),
    options: {
      ignoreChanges: [],
      replaceOnChanges: [],
      hideDiffs: [],
      replaceWith: [],
      additionalSecretOutputs: [],
      aliases: [],
      customTimeouts: {},
    },
    sourcePosition: "",
    ...rest,
  };
}

export const bucketType = "aws:s3/bucket:Bucket";

/** Rules that use everything that a rule can: the source of a module that exports `pack`. */
export const rulesSource = `
const bucket = "${bucketType}";
const policies = [
  {
    name: "bucket-private",
    description: "A bucket is private.",
    severity: "high",
    remediationSteps: "Set acl to private.",
    url: "https://example.com/private",
    validateResource: Object.assign(
      ({ props }, report) => {
        if (props.acl !== "private") report("acl: is " + props.acl + ", which others can read.");
      },
      { __pulumiType: bucket },
    ),
  },
  {
    name: "several-types",
    description: "Buckets and networks have owners.",
    validateResource: Object.assign(
      ({ type, props, notApplicable }, report) => {
        if (![bucket, "aws:ec2/vpc:Vpc"].includes(type)) notApplicable("It is about two types.");
        if (props.owner === undefined) report("owner: is not set.");
      },
      { appliesTo: [bucket, "aws:ec2/vpc:Vpc"] },
    ),
  },
  {
    name: "bucket-tags",
    description: "A bucket says whose it is.",
    enforcementLevel: "advisory",
    validateResource: [
      ({ type, props, notApplicable }, report) => {
        if (type !== bucket) notApplicable("It is about buckets.");
        if (!props.tags?.owner) report("There is no owner: nobody answers.");
      },
      ({ type, name, notApplicable }) => {
        if (type === bucket && name.startsWith("legacy")) notApplicable("exempt: " + name + " (team, until 2027-01-01)");
      },
    ],
  },
  {
    name: "length-limit",
    description: "Texts are short.",
    configSchema: { properties: { limit: { type: "integer", default: 8 }, word: { type: "string", default: "text" } } },
    validateResource: ({ props, getConfig }, report) => {
      const { limit, word } = getConfig();
      for (const [key, value] of Object.entries(props)) {
        if (typeof value === "string" && value.length > limit) report(key + ": is a long " + word + ".");
      }
    },
  },
  {
    name: "options-seen",
    description: "Options and provider are seen.",
    enforcementLevel: "advisory",
    validateResource: ({ urn, opts, provider, stackTags, isType }, report) => {
      const from = provider && [provider.type, provider.name, provider.urn, { ...provider.props }];
      const isBucket = isType(Object.assign(class {}, { __pulumiType: bucket }));
      report(JSON.stringify([urn, opts, from, [...stackTags.entries()], Boolean(isType(class {})), isBucket]));
    },
  },
  {
    name: "list-read",
    description: "Lists can be read.",
    enforcementLevel: "mandatory",
    validateResource: ({ props }, report) => {
      const open = (props.rules ?? []).filter((rule) => rule.cidr === "0.0.0.0/0").map((rule) => rule.port);
      if (open.length > 0) report("rules[0].cidr: opens " + open.join(", ") + ".");
      if (props.port === true) throw new Error("A port is a number.");
      if (props.file) report("file: is " + (props.file.path ?? props.file.text) + ".");
    },
  },
  {
    name: "switched-off",
    description: "Nobody sees this.",
    enforcementLevel: "disabled",
    validateResource: (_, report) => report("It ran."),
  },
  {
    name: "stack-links",
    description: "Resources of a stack are linked.",
    validateStack: ({ resources, stackTags, getConfig }, report) => {
      for (const { name, urn, parent, dependencies, propertyDependencies, props } of resources) {
        const links = Object.entries(propertyDependencies).map(([key, all]) => [key, all.map((one) => one.name)]);
        report("arn: " + JSON.stringify([name, parent?.name, dependencies.map((one) => one.name), links, props.arn]), urn);
      }
      report("There are " + resources.length + " resources in " + stackTags.get("pulumi:project") + ".");
    },
  },
  {
    name: "stack-unknown",
    description: "Secrets of a stack are read.",
    severity: "critical",
    enforcementLevel: "mandatory",
    validateStack: ({ resources }, report) => {
      for (const { props } of resources) if (props.password) report("It is " + props.password.length + " long.");
    },
  },
];
exports.pack = { name: "rules", args: { enforcementLevel: "mandatory", policies } };
`;

/** A pack of {@link rulesSource}. */
export const packFiles = {
  "PulumiPolicy.yaml": "runtime: nodejs\n",
  "package.json": {
    name: "rules",
    version: "1.2.3",
    main: "index.js",
    eksPlatform: { policies: "./rules.js" },
  },
  "rules.js": rulesSource,
  "index.js": `
const { PolicyPack } = require("@pulumi/policy");
const { pack } = require("./rules");
new PolicyPack(pack.name, pack.args);
`,
};

/** Values of every kind that a rule can meet. */
export const oddInputs: readonly ValueMap[] = [
  { acl: "private", tags: { owner: "team" } },
  { acl: "public-read", tags: {} },
  { acl: unknown, tags: { owner: unknown } },
  { acl: makeSecret("public-read"), tags: makeSecret({ owner: "team" }), password: makeSecret("hush-hush") },
  {
    tags: { owner: "" },
    rules: [
      { cidr: "0.0.0.0/0", port: 22 },
      { cidr: "10.0.0.0/8", port: 80 },
    ],
  },
  { tags: unknown, rules: [{ cidr: unknown, port: 22 }] },
  { rules: unknown, tags: null, __defaults: ["acl"] },
  { password: unknown, tags: { owner: "team", list: [1, null, true, "long enough text"] } },
];
