import * as pulumi from "@pulumi/pulumi";
export declare class RestApi extends pulumi.ComponentResource {
  /**
   * Id of the API.
   */
  readonly apiId: pulumi.Output<string>;
  /**
   * Name of the stage.
   */
  readonly stageName: pulumi.Output<string | undefined>;
  /**
   * Where the API answers.
   */
  readonly url: pulumi.Output<string>;
  constructor(name: string, args: RestApiArgs, opts?: pulumi.ComponentResourceOptions);
}
/**
 * The set of arguments for constructing a RestApi resource.
 */
export interface RestApiArgs {
  routes?: pulumi.Input<pulumi.Input<string>[]>;
  stageName?: pulumi.Input<string>;
}
