import { expect, test } from 'vitest';
import { watchVersions, type NewVersion } from '../../../src/platform/offline/versions.ts';
import { TAKE_OVER } from '../../../src/platform/offline/precache.ts';

/** A worker of another version; `alone` is its answer to a page that asks it to take over. */
class OtherWorker extends EventTarget {
	state: ServiceWorkerState = 'installing';
	asked = 0;
	readonly #alone: boolean;
	readonly #taken: () => void;

	constructor(alone: boolean, taken: () => void) {
		super();
		this.#alone = alone;
		this.#taken = taken;
	}

	postMessage(message: unknown, [port]: MessagePort[]): void {
		expect(message).toBe(TAKE_OVER);
		this.asked++;
		port!.postMessage(this.#alone);
		if (this.#alone) this.#taken();
	}

	become(state: ServiceWorkerState): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class Registration extends EventTarget {
	waiting: OtherWorker | null = null;
	installing: OtherWorker | null = null;
	active: object | null = null;
}

function watched(registration: Registration, alone = true) {
	const workers = new EventTarget();
	const found: NewVersion[] = [];
	let reloads = 0;
	const worker = new OtherWorker(alone, () => workers.dispatchEvent(new Event('controllerchange')));
	const watch = () => {
		watchVersions(
			workers as ServiceWorkerContainer,
			registration as unknown as ServiceWorkerRegistration,
			(version) => void found.push(version),
			() => void reloads++,
		);
	};
	return { workers, worker, found, watch, reloads: () => reloads };
}

test('a version that waits already is found', () => {
	const registration = new Registration();
	const { worker, found, watch } = watched(registration);
	registration.waiting = worker;
	watch();
	expect(found).toHaveLength(1);
});

test.each([
	['has been announced', false],
	['is announced only now', true],
])('a version that the browser is storing already is found once if it %s', (_, announced) => {
	const registration = new Registration();
	const { worker, found, watch } = watched(registration);
	registration.active = {};
	registration.installing = worker;
	watch();
	if (announced) registration.dispatchEvent(new Event('updatefound'));
	expect(found).toEqual([]);
	worker.become('installed');
	expect(found).toHaveLength(1);
});

test.each([
	['a version that is stored later is found', {}, 'installed', 1],
	['the first version of all is none to tell of', null, 'installed', 0],
	['a version that was refused is none', {}, 'redundant', 0],
] as const)('%s', (_, active, state, count) => {
	const registration = new Registration();
	const { worker, found, watch } = watched(registration);
	watch();
	registration.active = active;
	registration.installing = worker;
	registration.dispatchEvent(new Event('updatefound'));
	expect(found).toEqual([]);
	worker.become(state);
	expect(found).toHaveLength(count);
});

test('the page loads again when the new version is in place, and not before', async () => {
	const registration = new Registration();
	const { worker, found, watch, reloads } = watched(registration);
	registration.waiting = worker;
	watch();
	expect(reloads()).toBe(0);
	expect(await found[0]!.use()).toBe(true);
	expect(reloads()).toBe(1);
});

test('while other tabs have the old version, nothing changes', async () => {
	const registration = new Registration();
	const { workers, worker, found, watch, reloads } = watched(registration, false);
	registration.waiting = worker;
	watch();
	expect(await found[0]!.use()).toBe(false);
	workers.dispatchEvent(new Event('controllerchange'));
	expect(reloads()).toBe(0);
});

test('of two new versions the later one is put in place, from the notice about either', async () => {
	const registration = new Registration();
	const { worker, found, watch } = watched(registration);
	registration.waiting = worker;
	watch();
	const later = new OtherWorker(true, () => undefined);
	registration.active = {};
	registration.installing = later;
	registration.dispatchEvent(new Event('updatefound'));
	registration.waiting = later;
	later.become('installed');
	for (const version of found) await version.use();
	expect([worker.asked, later.asked]).toEqual([0, 2]);
});
