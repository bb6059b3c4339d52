// Ends and observes a process with all its descendants, with the process table of the system.
import { spawnSync } from 'node:child_process';

/** Ends a process with all its descendants, including those in their own process groups. */
export function killTree(pid, signal) {
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	for (const target of [...descendants(pid), -pid, pid]) {
		try {
			process.kill(target, signal);
		} catch {
			// The process has already ended.
		}
	}
}

/**
 * Returns a text that changes when a process or one of its descendants works; null if the system does not
 * report it.
 */
export function processorTimes(pid) {
	if (process.platform === 'win32') return null;
	const pids = [pid, ...descendants(pid)].join(',');
	const { stdout } = spawnSync('ps', ['-o', 'pid=,time=', '-p', pids], { encoding: 'utf8' });
	return stdout ?? '';
}

function descendants(pid) {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
	const children = new Map();
	for (const line of (stdout ?? '').split('\n')) {
		const [child, parent] = line.trim().split(/\s+/).map(Number);
		if (child) children.set(parent, [...(children.get(parent) ?? []), child]);
	}
	const found = [];
	for (let queue = [pid]; queue.length > 0;) {
		const below = children.get(queue.pop()) ?? [];
		found.push(...below);
		queue.push(...below);
	}
	return found;
}
