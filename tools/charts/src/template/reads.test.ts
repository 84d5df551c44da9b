import assert from "node:assert/strict";
import { parseTemplate } from "./parse";
import { Reads } from "./reads";

/** What a template reads: paths, each with how it is used where that is not alone. */
function readsOf(template: string): readonly string[] {
  const reads = new Reads();
  const nodes = parseTemplate(template);
  reads.define(nodes);
  reads.follow(nodes, []);
  return reads
    .all()
    .map(({ path, uses }) => [path.join("."), ...[...uses].filter((use) => use !== "alone")].join(" "))
    .toSorted();
}

const cases: Readonly<Record<string, readonly [template: string, reads: readonly string[]]>> = {
  "a value alone": ["{{ .Values.image.tag }}", ["image.tag"]],
  "nothing of text, comments and what is no value": [
    "a: .Values.x\n{{/* .Values.y {{ }} */}}{{- /* .Values.z */ -}}{{ .Release.Name }}",
    [],
  ],
  "values in the arguments of a function, and before a pipe": [
    '{{ printf "%s" .Values.a | default .Values.b | quote }}',
    ["a", "b"],
  ],
  "a text that only looks like an action": ['{{ print "}} {{ .Values.a" .Values.b }}', ["b"]],
  "a map that is written out": ["{{- toYaml .Values.resources | nindent 2 }}", ["resources written"]],
  "a map in with, and what is read below its dot": [
    "{{ with .Values.probe }}{{ .path }}{{ else }}{{ .Values.other }}{{ end }}",
    ["other", "probe", "probe.path"],
  ],
  "a map that is written out by its dot": [
    "{{ with .Values.labels }}{{ toYaml . }}{{ end }}",
    ["labels written"],
  ],
  "what is read from the top inside of with": ["{{ with .Values.a }}{{ $.Values.b }}{{ end }}", ["a", "b"]],
  "a map whose keys are gone through": [
    "{{ range $key, $value := .Values.args }}{{ $key }}{{ end }}",
    ["args ranged"],
  ],
  "all branches of a choice": [
    "{{ if .Values.a }}{{ .Values.b }}{{ else if .Values.c }}{{ .Values.d }}{{ else }}{{ .Values.e }}{{ end }}",
    ["a", "b", "c", "d", "e"],
  ],
  "a value of a variable": ["{{ $image := .Values.image }}{{ $image.tag }}", ["image.tag"]],
  "a value that a branch assigns": [
    "{{ $x := .Values.a }}{{ if .Values.c }}{{ $x = .Values.b }}{{ end }}{{ $x.y }}",
    ["a.y", "b.y", "c"],
  ],
  "a key by index, get, hasKey and dig": [
    '{{ index .Values.a "b.c" "d" }}{{ get .Values.e "f" }}{{ hasKey .Values.g "h" }}{{ dig "i" "j" 1 .Values.k }}',
    ["a.b.c.d", "e.f", "g.h", "k.i.j"],
  ],
  "a key that only the run knows": ["{{ index .Values.a .Release.Name }}", ["a ranged"]],
  "fields of a group": [
    '{{ (default .Values.a .Values.b).c }}{{ include "x" . }} {{ (.Values.d).e }}',
    ["a.c", "b.c", "d.e"],
  ],
  "a group and a field that is the next argument": ['{{ default (print "x") .Values.a }}', ["a"]],
  "a defined part with its argument": [
    '{{ define "image" }}{{ .registry }}{{ end }}{{ include "image" .Values.image }}{{ template "image" .Values.sidecar }}',
    ["image.registry", "sidecar.registry"],
  ],
  "a defined part with a dict or a list as its argument": [
    '{{ define "p" }}{{ .ctx.Values.a }}{{ toYaml .value }}{{ end }}{{ include "p" (dict "ctx" $ "value" .Values.b) }}' +
      '{{ define "q" }}{{ (index . 1).c }}{{ end }}{{ include "q" (list . .Values.d) }}',
    ["a", "b written", "d", "d.c"],
  ],
  "a defined part that includes itself": [
    '{{ define "loop" }}{{ .Values.a }}{{ include "loop" . }}{{ end }}{{ include "loop" . }}',
    ["a"],
  ],
  "merged maps, each": ["{{ toYaml (merge .Values.a .Values.b) }}", ["a written", "b written"]],
  "only the picked keys": ['{{ toYaml (pick .Values.a "b") }}', ["a.b written"]],
  "a keyword that has no space behind it": ["{{ if.Values.a }}{{ end }}", ["a"]],
};

describe("the reads of a template", () => {
  for (const [what, [template, expected]] of Object.entries(cases)) {
    it(`are ${what}`, () => {
      assert.deepEqual(readsOf(template), expected);
    });
  }

  it("are below the subchart's name", () => {
    const reads = new Reads();
    reads.follow(parseTemplate("{{ .Values.a }}"), ["redis"]);
    assert.deepEqual(
      reads.all().map(({ path }) => path),
      [["redis", "a"]],
    );
  });
});

describe("parseTemplate", () => {
  it("refuses what closes nothing, and a parenthesis that stays open", () => {
    assert.throws(() => parseTemplate("{{ end }}"), /"end" closes nothing/);
    assert.throws(() => parseTemplate("{{ print (1 }}"), /a parenthesis is open in "print \( 1"/);
  });
});
