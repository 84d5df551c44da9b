"use strict";
const aws = require("@pulumi/aws");

const log = (name, opts) => new aws.cloudwatch.LogGroup(name, { tags: { a: "1" } }, opts);

const first = log("first", { deleteBeforeReplace: true, replaceOnChanges: ["tags.a", "name"] });
log("second", { deleteBeforeReplace: false, ignoreChanges: ["tags", 'tags["a"]'] });
log("third", { replaceWith: [first], replacementTrigger: { version: 2 }, hideDiffs: ["tags"] });
