import type { JsonMap, Observation } from "../lifecycle/observation";

/** A defect of an engine. */
export interface PlantedDefect {
  readonly name: string;

  /** Changes what is observed as the defect would. */
  readonly plant: (correct: Observation) => Observation;

  /** The resource and the path that the comparison must name. */
  readonly urn: string;
  readonly path: string;
}

const createUrn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
const stack = createUrn("pulumi:pulumi:Stack", "shop-dev");
const bucket = createUrn("aws:s3/bucket:Bucket", "logs");
const policy = createUrn("aws:s3/bucketPolicy:BucketPolicy", "logs");
const extra = createUrn("aws:s3/bucket:Bucket", "forgotten");
const provider = createUrn("pulumi:providers:aws", "cloud");

/** What a correct engine does with a small program. */
export const correctObservation: Observation = {
  exitCode: 1,
  changeSummary: { create: 4 },
  warnings: [],
  resources: new Map<string, JsonMap>([
    [stack, { op: "create", type: "pulumi:pulumi:Stack" }],
    [
      provider,
      { op: "create", type: "pulumi:providers:aws", parent: stack, inputs: { region: "eu-west-1" } },
    ],
    [
      bucket,
      {
        op: "create",
        type: "aws:s3/bucket:Bucket",
        parent: stack,
        provider: `${provider}::<unknown>`,
        // A transform of the stack adds the tag.
        inputs: {
          bucket: "logs-1a2b3c4",
          tags: { owner: "platform" },
          forceDestroy: false,
          token: "[secret]",
        },
      },
    ],
    [
      policy,
      {
        op: "create",
        type: "aws:s3/bucketPolicy:BucketPolicy",
        parent: stack,
        provider: `${provider}::<unknown>`,
        dependencies: [bucket],
        propertyDependencies: { bucket: [bucket] },
      },
    ],
  ]),
  policies: [
    {
      pack: "guardrails",
      rule: "s3-encrypted",
      level: "mandatory",
      severity: "high",
      status: "failed",
      urn: bucket,
      path: "",
      message: "The bucket is not encrypted.",
    },
  ],
};

const withState = (of: string, change: (state: JsonMap) => JsonMap) => (observation: Observation) => ({
  ...observation,
  resources: new Map(
    [...observation.resources].map(([key, state]) => [key, key === of ? change(state) : state] as const),
  ),
});

const withInputs = (of: string, inputs: JsonMap) =>
  withState(of, (state) => ({ ...state, inputs: { ...(state["inputs"] as JsonMap), ...inputs } }));

/** Ten defects. */
export const plantedDefects: readonly PlantedDefect[] = [
  {
    name: "skips a transform",
    plant: withInputs(bucket, { tags: {} }),
    urn: bucket,
    path: "inputs.tags.owner",
  },
  { name: "loses a secret", plant: withInputs(bucket, { token: "hush" }), urn: bucket, path: "inputs.token" },
  {
    name: "drops a dependency",
    plant: withState(policy, (state) => ({ ...state, dependencies: [] })),
    urn: policy,
    path: "dependencies",
  },
  {
    name: "takes the wrong provider",
    plant: withState(bucket, (state) => ({ ...state, provider: `${provider}_7_48_0::<unknown>` })),
    urn: bucket,
    path: "provider",
  },
  {
    name: "gives the wrong parent",
    plant: withState(policy, (state) => ({ ...state, parent: bucket })),
    urn: policy,
    path: "parent",
  },
  {
    name: "makes the wrong automatic name",
    plant: withInputs(bucket, { bucket: "logs-0000000" }),
    urn: bucket,
    path: "inputs.bucket",
  },
  {
    name: "adds a resource",
    plant: (observation) => ({
      ...observation,
      resources: new Map([...observation.resources, [extra, { op: "create", type: "aws:s3/bucket:Bucket" }]]),
    }),
    urn: extra,
    path: "resource",
  },
  {
    name: "does not ask a policy",
    plant: (observation) => ({ ...observation, policies: [] }),
    urn: bucket,
    path: "policy s3-encrypted",
  },
  {
    name: "does the wrong operation",
    plant: withState(bucket, (state) => ({ ...state, op: "same" })),
    urn: bucket,
    path: "op",
  },
  {
    name: "fills in the wrong default",
    plant: withInputs(bucket, { forceDestroy: true }),
    urn: bucket,
    path: "inputs.forceDestroy",
  },
];
