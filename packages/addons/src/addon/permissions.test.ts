import assert from "node:assert/strict";
import { policyDocument, trustDocument } from "./permissions";

describe("policyDocument", () => {
  it("names the resources and conditions of a statement", () => {
    const conditions = { StringEquals: { "aws:RequestedRegion": "eu-west-1" } };
    const resources = ["arn:aws:sqs:eu-west-1:111122223333:queue"];
    assert.deepEqual(
      JSON.parse(policyDocument([{ sid: "Listen", actions: ["sqs:ReceiveMessage"], resources, conditions }])),
      {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "Listen",
            Effect: "Allow",
            Action: ["sqs:ReceiveMessage"],
            Resource: resources,
            Condition: conditions,
          },
        ],
      },
    );
  });

  it("holds for every resource only where the statement gives a reason, which stays out of the document", () => {
    const document = policyDocument([
      { sid: "Look", actions: ["ec2:DescribeImages"], everyResource: "No scope." },
    ]);
    assert.deepEqual(JSON.parse(document).Statement, [
      { Sid: "Look", Effect: "Allow", Action: ["ec2:DescribeImages"], Resource: "*" },
    ]);
  });
});

describe("trustDocument", () => {
  it("trusts Pod Identity for one service account of one cluster", () => {
    const [statement] = JSON.parse(trustDocument("arn:cluster", "dns", "writer")).Statement;
    assert.deepEqual(statement.Principal, { Service: "pods.eks.amazonaws.com" });
    assert.deepEqual(statement.Action, ["sts:AssumeRole", "sts:TagSession"]);
    assert.deepEqual(statement.Condition.StringEquals, {
      "aws:RequestTag/eks-cluster-arn": "arn:cluster",
      "aws:RequestTag/kubernetes-namespace": "dns",
      "aws:RequestTag/kubernetes-service-account": "writer",
    });
  });
});
