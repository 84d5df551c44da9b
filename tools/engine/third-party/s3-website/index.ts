import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as fs from "fs";
import * as path from "path";

const contentTypes: Record<string, string> = { ".html": "text/html", ".css": "text/css" };

const site = new aws.s3.Bucket("site");

const website = new aws.s3.BucketWebsiteConfiguration("website", {
  bucket: site.id,
  indexDocument: { suffix: "index.html" },
  errorDocument: { key: "404.html" },
});

const access = new aws.s3.BucketPublicAccessBlock("access", {
  bucket: site.id,
  blockPublicAcls: false,
  blockPublicPolicy: false,
});

/** Every file below a folder becomes an object under the same path. */
function upload(folder: string, prefix = ""): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const key = prefix + entry.name;
    if (entry.isDirectory()) upload(file, `${key}/`);
    else {
      new aws.s3.BucketObjectv2(key, {
        bucket: site.id,
        key,
        source: new pulumi.asset.FileAsset(file),
        contentType: contentTypes[path.extname(file)],
      });
    }
  }
}
upload("www");

new aws.s3.BucketPolicy(
  "public-read",
  {
    bucket: site.id,
    policy: site.arn.apply((arn) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`${arn}/*`] }],
      }),
    ),
  },
  { dependsOn: [access] },
);

export const bucketName = site.bucket;
export const websiteUrl = pulumi.interpolate`http://${website.websiteEndpoint}`;
