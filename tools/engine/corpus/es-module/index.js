import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import { retentionInDays } from "./settings.js";

const { accountId } = await aws.getCallerIdentity();
const log = new aws.cloudwatch.LogGroup("log", { retentionInDays, tags: { account: accountId } });

export const logArn = log.arn;
export const stack = pulumi.getStack();
