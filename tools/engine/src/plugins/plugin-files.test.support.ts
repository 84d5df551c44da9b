import type { Files } from "../run/temporary-folder.test.support";

export const version = "2.1.0";
/** Where a Pulumi home has it. */
export const pluginFolder = `plugins/resource-gateway-v${version}`;

/** A component provider: `Gateway` contains a log and a `Route`, which is a remote component of the same plugin. */
const provider = `"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const { execSync } = require("node:child_process");
const path = require("node:path");

class Gateway extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("gateway:index:Gateway", name, { stage: args.stage, key: args.key }, opts);
    const here = { parent: this };
    const log = new aws.cloudwatch.LogGroup(name + "-log", { retentionInDays: 7 }, here);
    const key = new aws.ssm.Parameter(name + "-key", { type: "SecureString", value: args.key }, here);
    const route = new RemoteRoute(name + "-route", { path: pulumi.interpolate\`/\${args.stage}\` }, here);
    this.url = pulumi.interpolate\`https://\${log.name}\${route.path}\`;
    this.token = key.value;
    this.tools = execSync("aws --version", { encoding: "utf8" }).trim();
    this.dryRun = pulumi.runtime.isDryRun();
    this.secrets = Object.keys(process.env).filter((key) => /^(AWS_S|AWS_A|PULUMI_ACCESS|KUBE)/.test(key));
    this.registerOutputs({ url: this.url, token: this.token });
  }
}
class Route extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("gateway:index:Route", name, args, opts);
    new aws.cloudwatch.LogGroup(name + "-log", {}, { parent: this });
    this.path = args.path;
    this.registerOutputs({ path: this.path });
  }
}
class RemoteRoute extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("gateway:index:Route", name, args, { version: "${version}", ...opts }, true);
  }
}

class Provider {
  version = "${version}";
  async construct(name, type, inputs, options) {
    if (type === "gateway:index:Route") {
      const { urn, path } = new Route(name, inputs, options);
      return { urn, state: { path } };
    }
    if (inputs.stage === "broken") throw new Error("a stage must be whole");
    if (inputs.stage === "stuck") {
      require("node:fs").writeFileSync(path.join(__dirname, "stuck"), "");
      await new Promise(() => undefined);
    }
    if (inputs.stage === "online") await fetch("https://example.com/");
    const { urn, url, token, tools, dryRun, secrets } = new Gateway(name, inputs, options);
    return { urn, state: { url, token, tools, dryRun, secrets } };
  }
  async call(token, { __self__: self, verbose }) {
    // A package that registers no classes gets the URN of a component.
    return { outputs: { text: pulumi.interpolate\`\${self} says \${verbose}\` } };
  }
}
`;

const manifest = { name: "gateway", version, main: "index.js" };

/** A Pulumi home with the plugin as sources, which Pulumi's runner for plugins starts. */
export const sourcePlugin: Files = {
  [`${pluginFolder}/PulumiPlugin.yaml`]: "runtime: nodejs\n",
  [`${pluginFolder}/package.json`]: manifest,
  [`${pluginFolder}/index.js`]: `${provider}
exports.ready = pulumi.provider.main(new Provider(), process.argv.slice(2));
`,
};

/** A Pulumi home with the plugin as an executable. */
export const executablePlugin: Files = {
  [`${pluginFolder}/package.json`]: manifest,
  [`${pluginFolder}/pulumi-resource-gateway`]: `#!/usr/bin/env node
${provider}
pulumi.provider.main(new Provider(), process.argv.slice(2));
`,
};

/** A Pulumi home with an executable that is not a Node.js program. */
export const thirdPartyPlugin: Files = {
  [`${pluginFolder}/pulumi-resource-gateway`]: "#!/bin/sh\necho 4711\nexec sleep 60\n",
};

/** A program that lets the plugin build a component, changes its children, and calls a method of it. */
export const program = (stage: string) => `"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Gateway extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    const outputs = Object.fromEntries(["url", "token", "tools", "dryRun", "secrets"].map((key) => [key, undefined]));
    super("gateway:index:Gateway", name, { ...outputs, ...args }, { version: "${version}", ...opts }, true);
  }
  describe(args) {
    return pulumi.runtime.call("gateway:index:Gateway/describe", { __self__: this, ...args }, this);
  }
}

const elsewhere = new aws.Provider("elsewhere", { region: "us-east-1" });
const longer = ({ type, props, opts }) =>
  type === "aws:cloudwatch/logGroup:LogGroup" ? { props: { ...props, retentionInDays: 30 }, opts } : undefined;
const gateway = new Gateway(
  "api",
  { stage: "${stage}", key: pulumi.secret("hush-hush") },
  { providers: { aws: elsewhere }, transforms: [longer], protect: true },
);
new aws.ssm.Parameter("url", { type: "String", value: gateway.url });
new aws.ssm.Parameter("token", { type: "String", value: gateway.token });
exports.url = gateway.url;
exports.token = gateway.token;
exports.tools = gateway.tools;
exports.dryRun = gateway.dryRun;
exports.secrets = gateway.secrets;
exports.text = gateway.describe({ verbose: true }).text;
`;
