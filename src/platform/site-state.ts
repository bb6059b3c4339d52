// Why a part of the site did not arrive: the host is out of reach, or it has another version of the site by now, whose
// files have other names. Asks the own origin only, for the page itself.

export type SiteState = 'offline' | 'new-version' | 'same-version';

/** The script of a built page: its name changes with everything in it. */
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

export async function siteState(): Promise<SiteState> {
	const here = document.querySelector('script[type="module"][src]')?.getAttribute('src');
	try {
		const response = await fetch(location.pathname, { cache: 'no-store' });
		const entry = ENTRY.exec(response.ok ? await response.text() : '')?.[1];
		// A page that is not ours is that of a network that asks for a password first.
		if (entry === undefined) return 'offline';
		return entry === here ? 'same-version' : 'new-version';
	} catch {
		return 'offline';
	}
}
