// The processor time of the threads that run pages in Firefox, which does not tell it itself. Linux tells it for each
// thread; other systems do not, and nothing is counted there.
import { readdirSync, readFileSync } from 'node:fs';

/** Returns the seconds that the pages of the browsers of this test process have worked; 0 where no system tells. */
export function pageThreadSeconds(): number {
	let nanoseconds = 0;
	for (const pid of descendants(process.pid)) {
		if (!read(`/proc/${pid}/cmdline`).includes('-isForBrowser')) continue;
		// The first thread of a process has its number.
		nanoseconds += Number(read(`/proc/${pid}/task/${pid}/schedstat`).split(' ')[0]);
	}
	return nanoseconds / 1e9;
}

function descendants(root: number): string[] {
	const children = new Map<number, number[]>();
	for (const pid of processes()) {
		// The name before these fields is in parentheses and may contain spaces.
		const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);
		children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
	}
	const found: number[] = [];
	for (const waiting = [root]; waiting.length > 0;) {
		const own = children.get(waiting.pop()!) ?? [];
		found.push(...own);
		waiting.push(...own);
	}
	return found.map(String);
}

function processes(): string[] {
	try {
		return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}

/** A process may end while it is read. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
