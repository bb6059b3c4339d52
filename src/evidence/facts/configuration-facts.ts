// Facts in the configuration of a proxy: what it lacks to pass an upgrade on. A line that is commented out sets nothing.
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { withoutComments } from './configured-limits.ts';
import { refusedWith } from './response-facts.ts';
import { timeInWords } from './spoken-times.ts';

export const CONFIGURATION_FACTS: readonly FactSearch[] = [withoutUpgrade, tlsToPlain];

const REFUSED: readonly string[] = [
	'handshake-failed',
	'connect-failed',
	'response',
	'upgrade-header-wrong',
];

const NGINX = /\bproxy_pass\s{1,20}https?:\/\/[\w.:\-/$]{1,120}\s?;/;
const APACHE = /\bProxyPass(?:Match)?\s{1,20}"?\S{1,120}\s{1,20}"?https?:\/\/\S{1,120}/;
const APACHE_PASSES =
	/\bupgrade=(?:websocket|ANY)\b|\bwss?:\/\/[^\n]{1,80}\[P|\bRewriteCond\b[^\n]{1,60}Upgrade|ProxyPass[^\n]{1,120}\s"?wss?:\/\//i;
const TLS_BEHIND = /\b(?:security|tls|ssl)["']?\s{0,3}[:=]\s{0,3}["']?(?:tls|true|on)\b/i;

/** Reads the configuration of a proxy that passes requests on without their upgrade. */
function withoutUpgrade({ text, reading }: Paste): FoundFacts | null {
	const read = withoutComments(text);
	const nginx = NGINX.exec(read);
	const apache = APACHE.exec(read);
	const lacks = nginx === null ? null : lackingInNginx(read);
	const match = lacks === null ? (apache && !APACHE_PASSES.test(read) ? apache : null) : nginx;
	const signs = [...reading.signs, ...reading.connectionSigns.flat()];
	const has = (ids: readonly string[]) => signs.some(({ id }) => ids.includes(id));
	if (match === null || has(['opened']) || TLS_BEHIND.test(read)) return null;
	const values = { program: match === nginx ? 'nginx' : 'Apache', lacks: lacks ?? '' };
	const isRefused = has(REFUSED) || refusedWith({ text, reading, lines: [] }) !== null;
	// What was open for a time had got its upgrade.
	if (!isRefused && (signs.some(({ id }) => id !== 'secure-address') || timeInWords(text) !== null))
		return null;
	if (!isRefused)
		return found('config-lacks-upgrade', placeOf(match), 'possible', 'between', values);
	const over = ['response', 'handshake-failed', 'connect-failed'];
	return found('config-lacks-upgrade', placeOf(match), 'likely', 'between', values, over);
}

/** Returns the first thing that a block of nginx lacks to pass an upgrade on; null for nothing. */
function lackingInNginx(text: string): 'upgrade' | 'connection' | 'version' | null {
	if (!/\bproxy_set_header\s{1,20}Upgrade\b/i.test(text)) return 'upgrade';
	// Without the setting nginx sends `Connection: close`.
	if (!/\bproxy_set_header\s{1,20}Connection\s{1,20}["']?(?:\$|upgrade\b)/i.test(text))
		return 'connection';
	return /\bproxy_http_version\s{1,20}(?:1\.1|2)\b/.test(text) ? null : 'version';
}

/** Matches where Apache passes requests on: the scheme, and the host with its port. */
const PASSED =
	/\b(?:ProxyPass(?:Match)?|RewriteRule)\s[^\n]{1,160}?\b(https?|wss?):\/\/([\w.-]{1,100}(?::\d{2,5})?)/g;

/** Reads a configuration of Apache that passes a WebSocket on with TLS to a port to which it speaks without TLS. */
function tlsToPlain({ text }: Paste): FoundFacts | null {
	const passed = [...withoutComments(text).matchAll(PASSED)];
	const isPlain = (address: string) =>
		passed.some(([, scheme, other]) => scheme === 'http' && other === address);
	const match = passed.find(([, scheme, address]) => scheme === 'wss' && isPlain(address!));
	if (match === undefined) return null;
	const over = ['response', 'handshake-failed', 'connect-failed', 'bad-gateway'];
	const values = { address: match[2]! };
	return found('tls-to-plain-backend', placeOf(match), 'likely', 'between', values, over);
}
