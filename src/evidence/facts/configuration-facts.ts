// Facts in the configuration of a proxy: what it lacks to pass an upgrade on, and what changes the path of a WebSocket.
// A line that is commented out sets nothing.
import type { Sign } from '../sign.ts';
import { failsWithHop } from './compared-facts.ts';
import type { PathFault } from './config-fault.ts';
import { withoutComments } from './configured-limits.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { lackOf, locationFor, nginxLocations, prefixOf } from './nginx-blocks.ts';
import { lackingUpgrade, socketPath } from './proxy-upgrades.ts';
import { refusedWith } from './response-facts.ts';
import { timeInWords } from './spoken-times.ts';

export const CONFIGURATION_FACTS: readonly FactSearch[] = [
	withoutUpgrade,
	tlsToPlain,
	fault,
	forwardAuth,
	unknownVariable,
	backendHttp2,
	pusherTls,
	ingressUnit,
	caddyScheme,
	mosquittoOrder,
];

const REFUSED: readonly string[] = [
	'handshake-failed',
	'connect-failed',
	'response',
	'upgrade-header-wrong',
	'request-not-websocket',
	'ended-before-response',
];
/** Names what a configuration explains: the refusal, and that it works without the proxy. */
const OVER = ['response', 'handshake-failed', 'connect-failed', 'hop-decides', 'only-upgrade'];
const TLS_BEHIND = /\b(?:security|tls|ssl)["']?\s{0,3}[:=]\s{0,3}["']?(?:tls|true|on)\b/i;

function signsOf({ reading }: Paste) {
	return [...reading.signs, ...reading.connectionSigns.flat()];
}

/** Returns whether the text tells that the WebSocket did not open. */
function isRefused(paste: Paste): boolean {
	return (
		signsOf(paste).some(({ id }) => REFUSED.includes(id)) ||
		refusedWith(paste) !== null ||
		failsWithHop(paste.text)
	);
}

/** Matches that a connection was open before it ended. */
const ENDS_LATER =
	/\b(?:disconnect\w*|drops?|dropped|dropping|reconnect\w*|closes? after|idle|timed? ?out)\b|断开|断线|掉线|断连|重连/i;

/** Reads the configuration of a proxy that passes requests on without their upgrade. */
function withoutUpgrade(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const read = withoutComments(text);
	const lacking = lackingUpgrade(read);
	const signs = signsOf(paste);
	if (lacking === null || signs.some(({ id }) => id === 'opened') || TLS_BEHIND.test(read))
		return null;
	const { program, lacks, taken, wanted, isOpen, range } = lacking;
	const values = { program, lacks, taken, wanted, path: wanted === '' ? '' : socketPath(read) };
	const refused = isRefused(paste);
	// What was open for a time had got its upgrade.
	const isEnd = ({ id, values: { code } }: Sign) => id === 'close-event' && code === 1006;
	const isTimed = timeInWords(text) !== null || ENDS_LATER.test(text);
	const others = signs.filter((one) => one.id !== 'secure-address' && !isEnd(one));
	if (!refused && (others.length > 0 || isTimed)) return null;
	// A page gets 1006 for a handshake that failed, too.
	return (refused || signs.some(isEnd)) && !isOpen
		? found('config-lacks-upgrade', range, 'likely', 'between', values, OVER)
		: found('config-lacks-upgrade', range, 'possible', 'between', values);
}

/** Matches where Apache passes requests on: the scheme, and the host with its port. */
const PASSED =
	/\b(?:ProxyPass(?:Match)?|RewriteRule|proxy_pass)\s[^\n]{0,160}?\b(https?|wss?):\/\/([\w.-]{1,100}(?::\d{2,5})?)/g;

/** Reads a configuration of Apache that passes a WebSocket on with TLS to a port to which it speaks without TLS. */
function tlsToPlain({ text }: Paste): FoundFacts | null {
	const passed = [...withoutComments(text).matchAll(PASSED)];
	const isPlain = (address: string) =>
		passed.some(([, scheme, other]) => scheme === 'http' && other === address);
	const match = passed.find(
		([whole, scheme, address]) =>
			(scheme === 'wss' || (scheme === 'https' && whole.startsWith('proxy_pass'))) &&
			isPlain(address!),
	);
	if (match === undefined) return null;
	const over = [
		'response',
		'handshake-failed',
		'connect-failed',
		'bad-gateway',
		'upstream-ended',
		'backend-unreached',
	];
	const values = { address: match[2]!, nginx: match[1] === 'https' ? 1 : 0 };
	return found('tls-to-plain-backend', placeOf(match), 'likely', 'between', values, over);
}

type Fault = readonly [
	range: { readonly from: number; readonly to: number } | null,
	fault: PathFault,
	first: string,
	second: string,
];

/** Reads a configuration that passes the WebSocket to another path, or to no server. */
function fault(paste: Paste): FoundFacts | null {
	if (!isRefused(paste) || signsOf(paste).some(({ id }) => id === 'opened')) return null;
	const read = withoutComments(paste.text);
	const one =
		apacheOrder(read) ?? apacheRewrite(read) ?? nginxPath(read, paste) ?? ingressPath(read, paste);
	if (one === null) return null;
	const [range, name, first, second] = one;
	const values = { fault: name, first, second };
	return found('config-fault', range, 'likely', 'between', values, [...OVER, 'no-server']);
}

/** httpd.apache.org, ProxyPass: the rules are checked in their order, and the first that matches wins. */
function apacheOrder(text: string): Fault | null {
	const rules = [
		...text.matchAll(
			/^[ \t]{0,12}ProxyPass[ \t]{1,8}"?(\/\S{0,100}?)"?[ \t]{1,8}"?(https?|wss?):\/\/([^\n]{1,160})/gm,
		),
	];
	const last = rules.findIndex(
		([, path, scheme]) =>
			scheme!.startsWith('ws') &&
			rules.some(([, other]) => other !== path && path!.startsWith(other!)),
	);
	if (last < 0) return null;
	const path = rules[last]![1]!;
	const first = rules
		.slice(0, last)
		.find(
			([, other, scheme, rest]) =>
				path.startsWith(other!) && scheme!.startsWith('http') && !/upgrade=/.test(rest!),
		);
	if (first === undefined || first[1] === path) return null;
	return [placeOf(rules[last]!), 'order', first[1]!, path];
}

/** httpd.apache.org, RewriteRule: $1 is what a group matched, %{…} is a variable, and only [P] passes on. */
function apacheRewrite(text: string): Fault | null {
	const match =
		/\bRewriteRule[ \t]{1,8}"?(\S{1,120}?)"?[ \t]{1,8}"?(wss?:\/\/[^\s"]{1,160})"?([^\n]{0,60})/.exec(
			text,
		);
	if (match === null) return null;
	const [, pattern = '', target = '', flags = ''] = match;
	const at = placeOf(match);
	const variable = /(?<!%)\$?\{HTTP:\w{1,20}\}/i.exec(text);
	if (variable !== null) return [placeOf(variable), 'percent', variable[0], ''];
	if (/\$1/.test(target) && !pattern.includes('(')) return [at, 'group', pattern, target];
	if (/(?<!%)\{REQUEST_URI\}/.test(target)) return [at, 'percent', target, ''];
	return /\[[^\]]{0,40}\bP\b/.test(flags) ? null : [at, 'no-p', target, ''];
}

/** nginx.org, proxy_pass: with a path, it stands in place of the part that matched the location. */
function nginxPath(text: string, paste: Paste): Fault | null {
	const path = socketPath(text);
	const all = nginxLocations(text);
	const taking = path === '' ? null : locationFor(all, path);
	if (taking === null) {
		// Where each location is plain and none takes the path, what passes the upgrade on serves another one.
		const passing = all.find((one) => one.passes.startsWith('http') && lackOf(one) === null);
		const isPlain = all.every((one) => prefixOf(one) !== '');
		if (path === '' || passing === undefined || !isPlain) return null;
		return [{ from: passing.from, to: passing.to }, 'other-location', path, passing.path];
	}
	const range = { from: taking.from, to: taking.to };
	if (taking.passes === '') {
		const passing = all.find(({ passes }) => passes.startsWith('http'));
		return passing === undefined ? null : [range, 'no-location', path, taking.path];
	}
	const uri = /^https?:\/\/[^/$]{1,160}(\/[^$]{0,160})$/.exec(taking.passes)?.[1];
	if (uri === undefined || refusedWith(paste) !== 404) return null;
	const becomes = uri + path.slice(prefixOf(taking).length);
	return becomes === path ? null : [range, 'slash', path, becomes];
}

/** kubernetes.github.io/ingress-nginx, rewrite: without a group every path becomes the target. */
function ingressPath(text: string, paste: Paste): Fault | null {
	const match = /\brewrite-target["']?:[ \t]{0,4}["']?(\/[^\s"'$]{0,80})["']?[ \t]{0,8}$/m.exec(
		text,
	);
	const path = socketPath(text);
	if (match === null || path === '' || path === match[1] || refusedWith(paste) !== 404) return null;
	return [placeOf(match), 'rewrite-target', path, match[1]!];
}

const OLD_TRAEFIK = /\bv?1\.[0-6]\.\d{1,2}\b/;
const NO_PASSAGE =
	/\b(?:fail\w*|not (?:pass\w*|work\w*|connect\w*)|timed? ?out|500)\b|失败|连不上|不通|不行/i;

/**
 * Reads that Traefik before 1.7 asks a server of its own about each request: it copied Connection and Upgrade into that
 * question, which then failed for a WebSocket (traefik/pull/3907).
 */
function forwardAuth({ text }: Paste): FoundFacts | null {
	const match = /\bforward(?:ed)?[ ._-]?auth(?:entication)?\b/i.exec(text);
	const version = OLD_TRAEFIK.exec(text);
	if (match === null || version === null) return null;
	if (!/\btraefik\b/i.test(text) || !/web ?socket|\bwss?\b/i.test(text)) return null;
	if (!NO_PASSAGE.test(text)) return null;
	const values = { fault: 'forward-auth', first: version[0], second: '' };
	return found('config-fault', placeOf(match), 'likely', 'between', values, OVER);
}

/** Reads that nginx refuses its configuration: the variable of many examples comes from a `map` that is missing. */
function unknownVariable({ text }: Paste): FoundFacts | null {
	const match = /\[emerg\][^\n]{0,40}\bunknown "(\w{1,40})" variable/.exec(text);
	if (match === null) return null;
	const values = { fault: 'unknown-variable', first: match[1]!, second: '' };
	return found('config-fault', placeOf(match), 'certain', 'between', values, OVER);
}

/** Matches the settings with which a proxy speaks HTTP/2 to the server behind it. */
const HTTP2_BEHIND =
	/\bapp-protocols["']?\s?:\s?['"]?\{[^}\n]{0,80}\bHTTP2\b|\bbackend-protocol["']?\s?:\s?["']?(?:HTTP2|GRPCS?|H2C?)\b|\bappProtocol:\s?["']?(?:kubernetes\.io\/h2c|http2)\b|\bprotocol_version\s?=\s?["']?HTTP2\b|\bserver\b[^\n]{1,80}\bproto h2\b|\b(?:h2|HTTP\/?2) for the backend\b/i;

/** Reads that a proxy speaks HTTP/2 to the server behind it, where there is no Upgrade (RFC 9113 §8.6). */
function backendHttp2(paste: Paste): FoundFacts | null {
	const match = HTTP2_BEHIND.exec(paste.text);
	if (match === null || !isRefused(paste) || !/web ?socket|\bwss?\b/i.test(paste.text)) return null;
	const values = { fault: 'backend-h2', first: match[0].slice(0, 80), second: '' };
	const over = [...OVER, 'bad-gateway', 'setting-decides'];
	return found('config-fault', placeOf(match), 'likely', 'between', values, over);
}

/** Reads the address to which pusher-js goes unless it is told otherwise: with TLS, at its port. */
function pusherTls(paste: Paste): FoundFacts | null {
	const match =
		/\bwss:\/\/((?:127\.0\.0\.1|localhost|192\.168(?:\.\d{1,3}){2}|[\w-]{1,40}\.(?:test|local)))\/app\/[\w-]{1,60}\?protocol=\d/.exec(
			paste.text,
		);
	// With TLS of its own the server may well listen there.
	const fails = [...REFUSED, 'tls-not-accepted', 'tcp-refused'];
	if (match === null || !signsOf(paste).some(({ id }) => fails.includes(id))) return null;
	const values = { fault: 'pusher-tls', first: match[1]!, second: '' };
	const over = [...OVER, 'tls-not-accepted', 'tls-reason', 'tcp-refused', 'own-computer'];
	return found('config-fault', placeOf(match), 'likely', 'page', values, over);
}

/** mosquitto.conf(5): `protocol` holds for the listener above it. */
function mosquittoOrder({ text }: Paste): FoundFacts | null {
	const match =
		/^[ \t]*listener (1883|8883)\b[^]{1,200}?^[ \t]*protocol websockets[ \t]*$[^]{1,40}?^[ \t]*listener (\d{2,5})/m.exec(
			withoutComments(text),
		);
	if (
		match === null ||
		/^[ \t]*listener \d{2,5}[^]+?^[ \t]*listener/m.test(
			match[0].slice(10, match[0].lastIndexOf('protocol')),
		)
	)
		return null;
	const values = { fault: 'mosquitto-order', first: match[1]!, second: match[2]! };
	const over = [...OVER, 'ended-before-response', 'no-response', 'mqtt-unreadable'];
	return found('config-fault', placeOf(match), 'likely', 'server', values, over);
}

/** Reads that Caddy does not start: it takes no ws:// as the scheme of a server (caddy: reverseproxy/addresses.go). */
function caddyScheme({ text }: Paste): FoundFacts | null {
	const match =
		/\bparsing upstream '(wss?:\/\/[^'\n]{1,120})': the scheme wss?:\/\/ is only supported in browsers/.exec(
			text,
		);
	if (match === null) return null;
	const values = {
		fault: 'caddy-scheme',
		first: match[1]!,
		second: match[1]!.replace(/^wss?:\/\//, ''),
	};
	return found('config-fault', placeOf(match), 'certain', 'between', values, OVER);
}

const SECONDS_OF: ReadonlyMap<string, number> = new Map([
	['s', 1],
	['m', 60],
	['h', 3600],
	['d', 86_400],
]);

/** kubernetes.github.io/ingress-nginx, annotations: each timeout is a number of seconds; one with a unit is ignored. */
function ingressUnit({ text }: Paste): FoundFacts | null {
	const match =
		/\bnginx\.ingress\.kubernetes\.io\/proxy-(?:read|send)-timeout["']?:[ \t]{0,4}["']?(\d{1,6})([smhd])\b/.exec(
			text,
		);
	if (match === null) return null;
	const [, number = '', unit = 's'] = match;
	const seconds = Number(number) * SECONDS_OF.get(unit)!;
	const values = { fault: 'ingress-unit', first: number + unit, second: String(seconds) };
	return found('config-fault', placeOf(match), 'likely', 'between', values, [
		...OVER,
		'usual-limit',
		'limit-set',
		'fixed-limit',
		'open-for',
		'close-event',
	]);
}
