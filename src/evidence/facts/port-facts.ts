// Facts about ports: the one that a client asks beside the one at which the server says that it listens, and beside
// those that Docker publishes (docs.docker.com, published ports: HOST:CONTAINER).
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';

export const PORT_FACTS: readonly FactSearch[] = [portDiffers, pastProxy];

/** Matches what a client could not reach: the host and the port. */
const ASKED: readonly RegExp[] = [
	/\bERR_CONNECTION_REFUSED\b[^\n]{1,40}?\bwss?:\/\/([\w.-]{1,100}):(\d{2,5})\b/,
	/\bECONNREFUSED \[?([\w.:-]{2,60}?)\]?:(\d{2,5})\b/,
	/\bConnect call failed \('([\w.:-]{2,60})', (\d{2,5})/,
	/\bdial tcp \[?([\w.:-]{2,60}?)\]?:(\d{2,5}): connect: connection refused\b/,
	/\bWebSocket connection to 'wss?:\/\/([\w.-]{1,100}):(\d{2,5})\b[^\n]{0,200}? failed\b/,
	/\b(?:fail\w*|refused|can(?:no|.)?t connect|could not connect)\b[^\n]{1,60}?\bwss?:\/\/([\w.-]{1,100}):(\d{2,5})\b/i,
];
/** Matches what nginx could not reach. 111 is ECONNREFUSED. */
const ASKED_BY_NGINX =
	/\b111: Connection refused\b[^\n]{1,300}upstream: "https?:\/\/([\w.-]{1,100}):(\d{2,5})\b/;
const PUBLISHED =
	/(?:0\.0\.0\.0|\[::\]|::):(\d{2,5})->(\d{2,5})\/tcp|\bports: ?\[? ?["']?(\d{2,5}):(\d{2,5})\b|\bports:\s{1,40}- ["']?(\d{2,5}):(\d{2,5})\b|\s-p ?(\d{2,5}):(\d{2,5})\b/g;
const LISTENS =
	/\b(?:listen(?:ing|s)|started|running|runs|serving)\b[^\n]{0,40}?(?:\bport:? ?|:|\bon )(\d{2,5})\b(?!:)|\bnew (?:\w{1,20}\.)?(?:WebSocket\.?Server|Server)\(\{[^}]{0,80}\bport: ?(\d{2,5})\b/gi;
const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/;

/** Reads that a client asks another port than the one at which the server can be reached. */
function portDiffers(paste: Paste): FoundFacts | null {
	const { text } = paste;
	// A status shows that something answers at this port.
	if (refusedWith(paste) !== null) return null;
	const byNginx = ASKED_BY_NGINX.exec(text);
	const match = byNginx ?? ASKED.map((one) => one.exec(text)).find((one) => one !== null);
	if (!match) return null;
	const [, host = '', port = ''] = match;
	const isHere = LOOPBACK.test(host);
	const published = [...text.matchAll(PUBLISHED)].slice(0, 20).map((one) => {
		const [outside = '', inside = ''] = one.slice(1).filter(Boolean);
		return { outside, inside };
	});
	const swapped = published.find(({ outside, inside }) => (isHere ? inside : outside) === port);
	const isOpen = published.some(({ outside, inside }) => (isHere ? outside : inside) === port);
	const all = [...text.matchAll(LISTENS)].slice(0, 20);
	const listens = all.map(([, said, inCode]) => said ?? inCode!);
	const own = listens.length === 1 && published.length === 0 && isHere ? listens[0]! : port;
	const right = swapped && !isOpen ? (isHere ? swapped.outside : swapped.inside) : own;
	if (right === port) return null;
	const isCode = all.some(([, , inCode]) => inCode === right);
	const values = {
		port,
		right,
		docker: swapped ? 1 : 0,
		inside: isHere ? 0 : 1,
		nginx: byNginx ? 1 : 0,
		code: isCode ? 1 : 0,
	};
	const side = byNginx ? 'between' : isCode ? 'server' : 'client';
	const one = found('port-differs', placeOf(match), 'likely', side, values, [
		'tcp-refused',
		'connect-failed',
		'loopback-refused',
		'own-computer',
	]);
	return byNginx ? { ...one, explains: true } : one;
}

const FAILING =
	/'(wss?):\/\/[\w.-]{1,100}:(\d{2,5})\b[^'\n]{0,200}' failed|\bserver at (wss?):\/\/[\w.-]{1,100}:(\d{2,5})\b/;

/** Reads that a page asks the port to which nginx passes on, and not that of nginx. */
function pastProxy(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const match = FAILING.exec(text);
	const [scheme = '', port = ''] = match?.slice(1).filter(Boolean) ?? [];
	const passes = [...text.matchAll(/\bproxy_pass\s{1,8}https?:\/\/[\w.-]{1,100}:(\d{2,5})/g)];
	const listens = new RegExp(String.raw`\blisten\s{1,8}(?:\S{1,40}:)?${port}\b`).test(text);
	if (match === null || listens || !passes.some(([, to]) => to === port)) return null;
	if (refusedWith(paste) !== null) return null;
	const values = { port, secure: scheme === 'wss' ? 1 : 0 };
	const over = [
		'config-lacks-upgrade',
		'config-fault',
		'connect-failed',
		'only-deployed',
		'hop-decides',
	];
	return found('past-proxy', placeOf(match), 'likely', 'client', values, over);
}
