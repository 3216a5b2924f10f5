// A program that does its work once, or with --turns once for each line of its standard input (as turns.py does).

import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// Where the libraries are installed: in a folder of their own, not beside this file.
const folder = process.argv.find((word) => word.startsWith("--libraries=")).slice("--libraries=".length);

export const load = createRequire(pathToFileURL(`${folder}/`));

export async function serve(work) {
  if (!process.argv.includes("--turns")) {
    await work();
    return;
  }
  for await (const _ of createInterface({ input: process.stdin })) {
    const started = performance.now();
    await work();
    console.log((performance.now() - started) / 1000);
  }
}
