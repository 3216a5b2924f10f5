// The appendix by the npm library docx: node with_docx.mjs CONTENT.json OUT.docx --libraries=FOLDER [--turns].

import { readFileSync, writeFileSync } from "node:fs";
import { load, serve } from "./turns.mjs";

const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = load("docx");
const [contentPath, output] = process.argv.slice(2);

function runs(text) {
  return text.split("\n").map((line, place) => new TextRun({ text: line, break: place ? 1 : 0 }));
}

function cell(children) {
  return new TableCell({ children: [new Paragraph({ children })] });
}

function table(markers, headings, fields, rows) {
  const top = new TableRow({ tableHeader: true, children: headings.map((heading) => cell(runs(heading))) });
  const others = rows.map((row) => {
    const { text, colour } = markers[row.kind];
    const marker = new TextRun({ text, color: colour });
    return new TableRow({ children: [cell([marker]), ...fields.map((field) => cell(runs(row[field])))] });
  });
  return new Table({ rows: [top, ...others] });
}

function heading(text, level) {
  return new Paragraph({ text, heading: level });
}

function bullets(title, list) {
  const items = list.map(({ text, level }) => new Paragraph({ children: runs(text), bullet: { level } }));
  return [heading(title, HeadingLevel.HEADING_2), ...items];
}

function ratings(owner) {
  return [
    new Paragraph(`Indicators: ${owner.indicator_summary}`),
    new Paragraph(`Flagship Actions: ${owner.flagship_action_summary}`),
  ];
}

function section(content, priority) {
  const columns = ["RAG rating", "Indicator", "Good is", "Target", "Actual"];
  return [
    heading(priority.title, HeadingLevel.HEADING_1),
    ...bullets("Achievements", priority.achievements),
    heading(`Ratings in ${content.quarter}`, HeadingLevel.HEADING_2),
    ...ratings(priority),
    heading("Flagship Actions", HeadingLevel.HEADING_2),
    table(content.markers, ["Status", "Flagship Action"], ["title"], priority.flagship_actions),
    heading("Performance indicators", HeadingLevel.HEADING_2),
    table(content.markers, columns, ["name", "polarity", "target", "actual"], priority.indicators),
    ...bullets("Key actions over the next quarter", priority.key_actions),
  ];
}

async function build() {
  const content = JSON.parse(readFileSync(contentPath, "utf8"));
  const children = [
    heading(content.title, HeadingLevel.TITLE),
    new Paragraph(content.quarter),
    ...content.introduction.map(({ text }) => new Paragraph(text)),
    heading("Overall ratings this quarter", HeadingLevel.HEADING_1),
    ...ratings(content),
    ...content.priorities.flatMap((priority) => section(content, priority)),
  ];
  writeFileSync(output, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

await serve(build);
