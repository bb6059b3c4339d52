// Tells how many steps a run may execute at the same time on this machine.
import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

const FEWEST = 2;
/** Vitest starts further workers of its own, and the person at the machine works on. */
const MOST = 4;
/** Is more than the processors, because a step with a browser and the browser wait for each other. */
const BEYOND_PROCESSORS = 1;
/** Holds the number of bytes of memory that a step with a browser needs. */
const STEP_BYTES = 2 * 2 ** 30;

/** Returns the number of steps. A container may use fewer processors and less memory than its machine has. */
export function stepsAtOnce() {
	const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
	const processors = Math.min(availableParallelism(), processorLimit());
	const allowed = Math.min(processors + BEYOND_PROCESSORS, bytes / STEP_BYTES);
	return Math.max(FEWEST, Math.min(MOST, Math.floor(allowed)));
}

/** Returns the limit of processors of the container, which the Node of a container does not always know. */
function processorLimit() {
	try {
		const [time, period] = readFileSync('/sys/fs/cgroup/cpu.max', 'utf8').split(' ').map(Number);
		return time / period || Infinity;
	} catch {
		return Infinity;
	}
}
