// Shows the notice about a new version among the other notices, and prepares the page for paper. It loads when the
// site has been stored, so the front page does not pay for it.
import { mount, unmount } from 'svelte';
import { watchVersions } from '../../platform/offline/versions.ts';
import { startPrint } from '../print/start-print.ts';
import type { Site } from '../site.svelte.ts';
import NewVersionNotice from './NewVersionNotice.svelte';

export function showVersions(
	workers: ServiceWorkerContainer,
	registration: ServiceWorkerRegistration,
	site: Site,
): void {
	startPrint(site);
	let notice: Record<string, unknown> | null = null;
	watchVersions(workers, registration, (version) => {
		const target = document.querySelector('.notices');
		if (!target) return;
		if (notice) void unmount(notice);
		notice = mount(NewVersionNotice, { target, props: { site, version } });
	});
}
