// Registers the service worker, which stores the whole site for a visit without a network.
import type { Site } from '../site.svelte.ts';

/** Does nothing where the browser allows no service worker: plain http, files on disk, some private windows. */
export async function storeSite(site: Site): Promise<void> {
	try {
		// Over plain http there is nothing to call.
		const workers = navigator.serviceWorker;
		await workers.register('./service-worker.js');
		const registration = await workers.ready;
		(await import('./show-versions.ts')).showVersions(workers, registration, site);
	} catch {
		// The site then needs the network, as before.
	}
}
