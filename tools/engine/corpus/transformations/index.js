"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

/** Notes who has seen the resource. Transformations run before the engine hears of it. */
const sign = (by) => (args) => {
  if (args.type !== "aws:cloudwatch/logGroup:LogGroup") return undefined;
  const seen = args.props.tags?.seen ?? "";
  return { props: { ...args.props, tags: { ...args.props.tags, seen: `${seen}${by} ` } }, opts: args.opts };
};

class Service extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Service", name, {}, opts);
    new aws.cloudwatch.LogGroup(`${name}-log`, {}, { parent: this, transformations: [sign("own")] });
    this.registerOutputs();
  }
}

pulumi.runtime.registerStackTransformation(sign("stack"));
new Service("service", { transformations: [sign("component")] });
// Both kinds in one program: transformations come first.
new aws.cloudwatch.LogGroup(
  "both",
  { retentionInDays: 3 },
  {
    transforms: [sign("transform")],
    transformations: [({ props, opts }) => ({ props, opts: pulumi.mergeOptions(opts, { protect: true }) })],
  },
);
