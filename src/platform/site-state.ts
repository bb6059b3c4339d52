// Finds out why a part of the site did not arrive. Either the host cannot be reached, or it has a new version
// whose files have other names. It asks only the own origin, for the page itself.

/**
 * Says why a part did not arrive. `offline`: the host cannot be reached. `new-version`: the page on the host has
 * another script. `same-version`: it has the same.
 */
export type SiteState = 'offline' | 'new-version' | 'same-version';

/** Finds the script of a built page. Its name changes whenever anything in it changes. */
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

/** Compares the page on the host with this one. */
export async function siteState(): Promise<SiteState> {
	const here = document.querySelector('script[type="module"][src]')?.getAttribute('src');
	try {
		const response = await fetch(location.pathname, { cache: 'no-store' });
		const entry = ENTRY.exec(response.ok ? await response.text() : '')?.[1];
		// A page without our script comes from a network that asks for a login first.
		if (entry === undefined) return 'offline';
		return entry === here ? 'same-version' : 'new-version';
	} catch {
		return 'offline';
	}
}
