// The appendix by docxtemplater: node with_docxtemplater.mjs CONTENT.json OUT.docx TEMPLATE.docx --libraries=FOLDER [--turns].

import { readFileSync, writeFileSync } from "node:fs";
import { load, serve } from "./turns.mjs";

const PizZip = load("pizzip");
const Docxtemplater = load("docxtemplater");
const [contentPath, output, templatePath] = process.argv.slice(2);

function mark(rows) {
  for (const row of rows) row[`is_${row.kind.replaceAll(" ", "_")}`] = true;
}

function build() {
  const content = JSON.parse(readFileSync(contentPath, "utf8"));
  for (const priority of content.priorities) {
    mark(priority.flagship_actions);
    mark(priority.indicators);
  }
  const document = new Docxtemplater(new PizZip(readFileSync(templatePath)), { paragraphLoop: true, linebreaks: true });
  document.render(content);
  writeFileSync(output, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
}

await serve(build);
