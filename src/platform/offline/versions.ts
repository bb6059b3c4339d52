// Tells when the browser has stored a new version of the site, and puts it in the place of the old one.
import { TAKE_OVER } from './precache.ts';

/** Represents a stored version of the site that waits until no page uses the old one. */
export interface NewVersion {
	/** Loads the page again in the new version. Returns false if other tabs still use the old one. */
	use(): Promise<boolean>;
}

/** Calls `found` for each new version that has been stored, now or later. */
export function watchVersions(
	workers: ServiceWorkerContainer,
	registration: ServiceWorkerRegistration,
	found: (version: NewVersion) => void,
	reload: () => void = () => location.reload(),
): void {
	const offer = (worker: ServiceWorker) => {
		// A still newer version may have taken its place meanwhile, and an old one does not answer.
		found({ use: () => putInPlace(workers, registration.waiting ?? worker, reload) });
	};
	let newest: ServiceWorker | null = null;
	const offerWhenStored = () => {
		const worker = registration.installing;
		if (!worker || worker === newest) return;
		newest = worker;
		worker.addEventListener('statechange', () => {
			// The first version of all has nothing to replace.
			if (worker.state === 'installed' && registration.active) offer(worker);
		});
	};
	if (registration.waiting) offer(registration.waiting);
	// The browser may have found a version before this was called. Its `updatefound` has come or is about to come.
	offerWhenStored();
	registration.addEventListener('updatefound', offerWhenStored);
}

async function putInPlace(
	workers: ServiceWorkerContainer,
	worker: ServiceWorker,
	reload: () => void,
): Promise<boolean> {
	const { port1: answer, port2: port } = new MessageChannel();
	const alone = new Promise<boolean>((resolve) => {
		answer.onmessage = ({ data }: MessageEvent<unknown>) => {
			resolve(data === true);
		};
	});
	workers.addEventListener('controllerchange', reload, { once: true });
	worker.postMessage(TAKE_OVER, [port]);
	if (await alone) return true;
	workers.removeEventListener('controllerchange', reload);
	return false;
}
