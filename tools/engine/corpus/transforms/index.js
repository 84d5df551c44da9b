"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

/** Notes who has seen the resource, in the order in which they did. Properties may be outputs by now. */
const sign =
  (by) =>
  ({ type, props, opts }) => {
    if (type !== "aws:cloudwatch/logGroup:LogGroup") return undefined;
    const tags = pulumi
      .output(props.tags)
      .apply((given) => ({ ...given, seen: `${given?.seen ?? ""}${by} ` }));
    return { props: { ...props, tags }, opts };
  };

class Service extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Service", name, {}, opts);
    this.log = new aws.cloudwatch.LogGroup(`${name}-log`, {}, { parent: this, transforms: [sign("own")] });
    this.registerOutputs();
  }
}

pulumi.runtime.registerResourceTransform(sign("stack"));
// Only what a transform returns counts: options too, and asynchronously too.
pulumi.runtime.registerResourceTransform(async ({ name, props, opts }) =>
  name === "kept" ? { props, opts: { ...opts, protect: true, retainOnDelete: true } } : undefined,
);

const service = new Service("service", { transforms: [sign("inner")] });
class Group extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Group", name, {}, opts);
    new Service(`${name}-service`, { parent: this, transforms: [sign("inner")] });
    this.registerOutputs();
  }
}
new Group("group", { transforms: [sign("outer")] });

new aws.cloudwatch.LogGroup("kept", { tags: { plain: "yes" } });
// A transform sees what a property depends on, and may add to it.
new aws.cloudwatch.LogGroup(
  "linked",
  { tags: { of: service.log.arn, secret: pulumi.secret("hush") } },
  { transforms: [({ props, opts }) => ({ props, opts: { ...opts, dependsOn: [service.log] } })] },
);
// A transform may take an input away.
new aws.cloudwatch.LogGroup(
  "plain",
  { retentionInDays: 30, skipDestroy: true },
  { transforms: [({ props, opts }) => ({ props: { ...props, skipDestroy: undefined }, opts })] },
);
