// Stores what is recorded and measured, in the format of the repository.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const formatter = fileURLToPath(new URL('../node_modules/oxfmt/bin/oxfmt', import.meta.url));

/** Writes a value as JSON into a file of the repository and formats the file. */
export function writeJson(target, value) {
	writeFileSync(target, JSON.stringify(value));
	execFileSync(process.execPath, [formatter, target]);
}
