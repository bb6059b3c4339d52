// The URL that the client of a scenario dials. A page may have a relative one.
import type { ClientSetup } from './scenario.ts';

/**
 * Returns the URL of the client. A browser resolves a relative URL against that of its page (WHATWG WebSockets §3.1,
 * URL §4.4), which here is the root of the page's origin. A page without an origin has no base, and `ws` in Node knows no
 * page: both keep the URL as it is, and refuse it.
 */
export function dialledUrl({ kind, url, origin }: ClientSetup): string {
	const [, scheme] = /^(https?:)\/\/./i.exec(origin ?? '') ?? [];
	if (kind === 'program' || scheme === undefined) return url;
	// What the URL Standard removes before it reads the rest.
	const text = url.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');
	if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return url;
	if (/^[/\\]{2}/.test(text)) return `${scheme}${text}`;
	return `${origin}/${text.replace(/^[/\\]/, '')}`;
}
