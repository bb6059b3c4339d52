// A host whose page is asked for when a part of the site did not arrive.
import { vi } from 'vitest';
import type { SiteState } from '../../src/platform/site-state.ts';

const entry = (name: string) => `<script type="module" src="${name}"></script>`;

/** Lets the site find the host in this state. */
export function stubHost(state: SiteState): void {
	vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'here.js' }) });
	vi.stubGlobal('fetch', () =>
		state === 'offline'
			? Promise.reject(new TypeError('Failed to fetch'))
			: Promise.resolve(new Response(entry(state === 'new-version' ? 'other.js' : 'here.js'))),
	);
}
