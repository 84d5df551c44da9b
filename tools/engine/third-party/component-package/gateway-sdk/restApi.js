"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const pulumi = require("@pulumi/pulumi");

class RestApi extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    let resourceInputs = {};
    opts = opts || {};
    if (!opts.id) {
      resourceInputs["routes"] = args?.routes;
      resourceInputs["stageName"] = args?.stageName;
      resourceInputs["apiId"] = undefined; /*out*/
      resourceInputs["url"] = undefined; /*out*/
    } else {
      resourceInputs["apiId"] = undefined; /*out*/
      resourceInputs["stageName"] = undefined; /*out*/
      resourceInputs["url"] = undefined; /*out*/
    }
    super(
      "gateway:index:RestApi",
      name,
      resourceInputs,
      pulumi.mergeOptions({ version: "2.1.0" }, opts),
      true,
    );
  }
}
exports.RestApi = RestApi;
