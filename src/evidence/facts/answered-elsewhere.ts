// Facts about who answered in place of the WebSocket server: a proxy that opens no tunnel, a login at another host, a store of
// files, an edge with a list of its own, a stream of events. What the response names shows it, whatever the status.
import { headsInProse, shownField } from '../prose/heads-in-prose.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';

export const ANSWERED_ELSEWHERE: readonly FactSearch[] = [
	tunnelRefused,
	socksRefused,
	redirectElsewhere,
	answeredByEdge,
	eventStream,
];

const OVER = [
	'response',
	'redirected',
	'origin-refused',
	'auth-refused',
	'access-denied',
	'no-server',
	'proxy-drops-upgrade',
	'refused-with-status',
	'connect-failed',
	'comes-and-goes',
	'browser-plain-request',
	'status-2xx',
	'other-client',
];

/** RFC 9110 §9.3.6: a client asks a proxy with CONNECT for a tunnel. */
const TUNNEL =
	/^[ \t>*"'`]{0,8}CONNECT ([\w.[\]-]{1,200}):(\d{1,5})(?!\d)(?: HTTP\/1\.[01])?[^]{1,1500}?\bHTTP\/1\.[01] (4\d\d|5\d\d)\b/im;

/** RFC 1928 §6: the answers of a SOCKS proxy that could not connect, in the words of its clients. */
const SOCKS =
	/(?<!(?:connect|reach|dial)[^\n]{1,30})\bSOCKS[45]?\b[^\n]{1,60}\b(connection refused|(?:host|network) (?:is )?unreachable|general (?:SOCKS )?(?:server )?failure|not allowed by ruleset|TTL expired)\b/i;

function socksRefused({ text }: Paste): FoundFacts | null {
	const match = SOCKS.exec(text);
	const over = [...OVER, 'tcp-refused', 'host-unreachable'];
	const values = { host: '', port: '', status: match?.[1] ?? '', sent: 0 };
	return match && found('tunnel-unopened', placeOf(match), 'likely', 'between', values, over);
}

/** Reads that a proxy refused the tunnel: the WebSocket server was not asked. */
function tunnelRefused({ text }: Paste): FoundFacts | null {
	const match = TUNNEL.exec(text);
	if (match === null) return null;
	const [, host = '', port = '', status = ''] = match;
	const sent = /\bProxy-Authorization\b/i.test(match[0]) ? 1 : 0;
	const values = { host, port, status: Number(status), sent };
	const side = status === '407' ? 'client' : 'between';
	return found('tunnel-unopened', placeOf(match), 'certain', side, values, OVER);
}

const LOCATION = /\blocation['"]?: {0,2}['"]?https?:\/\/([^\s/'"`]{1,200})(\/[^\s'"`]{0,300})?/i;
/** Matches words of the address of a login. */
const LOGIN =
	/\b(?:log-?in|sign-?in|portal|hotspot|captive|sso|oauth2?|authorize|accounts?|cloudflareaccess)\b/i;
const PORTAL = /\b(?:portal|hotspot|captive|wi-?fi)\b/i;

/** Reads a redirect to the login of another host than the one that was asked. */
function redirectElsewhere({ text }: Paste): FoundFacts | null {
	const match = LOCATION.exec(text);
	if (match === null || !/\b30[12378]\b/.test(text)) return null;
	const [shown, host = '', path = ''] = match;
	const others = text.replace(shown, '');
	const asked =
		/\b(?:wss?|https?):\/\/([\w.-]{3,200})/i.exec(others)?.[1] ??
		/^[ \t>*]{0,8}Host: ?([\w.-]{3,200})/im.exec(others)?.[1] ??
		'';
	const isOther = asked.toLowerCase() !== host.replace(/:\d{1,5}$/, '').toLowerCase();
	if (!LOGIN.test(host + path) || !isOther) return null;
	const access = /\bcloudflareaccess\.com$/i.test(host);
	const kind = access ? 'access' : PORTAL.test(host + path) ? 'portal' : 'login';
	const values = { host, asked, kind };
	const side = kind === 'portal' ? 'between' : 'client';
	return found('redirect-elsewhere', placeOf(match), 'likely', side, values, OVER);
}

/** Names what calls itself so in Server, and what it is. */
const EDGES: readonly (readonly [named: RegExp, kind: string])[] = [
	// docs.aws.amazon.com, S3, common response headers.
	[/\bserver["']?(?:: {0,2}|, {0,2}"?value"?: ?)["']?(AmazonS3)\b/i, 'files'],
	// techdocs.akamai.com: the Server of its own error pages.
	[/\bserver["']?(?:: {0,2}|, {0,2}"?value"?: ?)["']?(AkamaiGHost)\b/i, 'edge'],
];

function answeredByEdge(paste: Paste): FoundFacts | null {
	const status = refusedWith(paste);
	if (status === null || status < 400 || status > 499) return null;
	for (const [named, kind] of EDGES) {
		const match = named.exec(paste.text);
		if (match === null) continue;
		const values = { server: match[1]!, kind, status };
		return found('answered-by-edge', placeOf(match), 'likely', 'between', values, OVER);
	}
	return null;
}

/** Reads a stream of Server-Sent Events (WHATWG HTML, 9.2) where a WebSocket was asked for. */
function eventStream(paste: Paste): FoundFacts | null {
	const head = headsInProse(paste.lines).find(({ which, startLine, ...one }) => {
		const type = shownField({ which, startLine, ...one }, 'content-type') ?? '';
		return which === 'response' && / 200\b/.test(startLine) && /^text\/event-stream\b/i.test(type);
	});
	if (head === undefined || !/web ?socket|\bws\b/i.test(paste.text)) return null;
	return found('event-stream', head.range, 'likely', 'client', {}, [...OVER, 'unexpected-status']);
}
