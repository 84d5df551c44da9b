import { PolicyPack } from "@pulumi/policy";
import { pack } from "./policies";

new PolicyPack(pack.name, pack.args);
