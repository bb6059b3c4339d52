// A process with all that it has started, as the system's table of processes tells.
import { spawnSync } from 'node:child_process';

/** Ends a process with all its descendants, those in process groups of their own included. */
export function killTree(pid, signal) {
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	for (const target of [...descendants(pid), -pid, pid]) {
		try {
			process.kill(target, signal);
		} catch {
			// It has ended by itself.
		}
	}
}

/** Returns a text that changes when a process or one of its descendants works; null where it cannot be known. */
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
