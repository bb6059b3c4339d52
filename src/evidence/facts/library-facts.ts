// Facts about two protocols that a program mixes: a close code where HTTP wants a status, and Socket.IO on one side with a
// plain WebSocket on the other.
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const LIBRARY_FACTS: readonly FactSearch[] = [
	closeCodeAsStatus,
	rawToSocketio,
	socketioToRaw,
	neverAccepted,
	pathWithQuery,
	otherRoute,
];

/**
 * Matches what servers of HTTP print of such a status: node: lib/_http_server.js, writeHead; go: net/http/server.go,
 * checkWriteHeaderCode; h11: _events.py.
 */
const NO_STATUS =
	/\b(?:Invalid status code:|ERR_HTTP_INVALID_STATUS_CODE\W{1,4}Invalid status code:|invalid WriteHeader code|status_code should be in range \[\d{3}, \d{3,4}\), not|invalid HTTP status(?: code)?:?) ["'`]?(10(?:0\d|1[0-5])|[34]\d{3})\b/;

/** Reads that a server took a close code for the status of a response. */
function closeCodeAsStatus({ text }: Paste): FoundFacts | null {
	const match = NO_STATUS.exec(text);
	if (match === null) return null;
	return found(
		'close-code-as-status',
		placeOf(match),
		'certain',
		'server',
		{ code: Number(match[1]) },
		['connect-failed', 'transport-ended'],
	);
}

const SOCKETIO = /\bsocket\.?io\b(?!-client)/i;
const SOCKETIO_SERVER =
	/\bsocket\.?io\b[^\n]{0,40}?(?:\b(?:server|backend|plugin|namespace)\b|服务端|服务器|后端|插件)|(?:\b(?:server|backend)\b|服务端|服务器|后端|后台)[^\n]{0,40}?\bsocket\.?io\b|\b(?:egg|flask|nestjs|python|netty)[-_.]?socket\.?io\b|\bnew Server\([^\n]{0,60}cors|require\(['"]socket\.io['"]\)|platform-socket\.io/i;
const RAW_CLIENT =
	/\bnew WebSocket\(|\b(?:wx|uni|my|tt)\.connectSocket\b|\bwscat\b|\bwebsocat\b|\bpostman\b|\bClientWebSocket\b|\bWebSocketChannel\.connect\b|\bwebsockets\.connect\b|\bWebSocketApp\(|\bURLSessionWebSocket\w*|\b(?:raw|plain|native|ordinary|vanilla) web ?sockets?\b|原生(?:的)?\s?web ?socket|微信(?:客户端|小程序)?的?\s?web ?socket/i;
const SOCKETIO_CLIENT = /\bsocket\.io-client\b|\bio(?:\.connect)?\(|[?&]EIO=\d|\bsocket\.io\.js\b/;
const FAILS =
	/\b(?:fail\w*|not (?:work\w*|connect\w*)|unable|can(?:no|.)?t|does ?n.?t|errors?|refused|closed|hang ?up|40[04]|timed? ?out|no response)\b|失败|连不上|报错|不行|无法|没有?(?:反应|进|收到)|断开/i;

/** Reads a plain WebSocket that goes to a server of Socket.IO. */
function rawToSocketio({ text }: Paste): FoundFacts | null {
	const raw = RAW_CLIENT.exec(text);
	const isServer = SOCKETIO.test(text) && SOCKETIO_SERVER.test(text);
	if (raw === null || !isServer || SOCKETIO_CLIENT.test(text) || !FAILS.test(text)) return null;
	const address = /\bwss?:\/\/[^\s'"`)]{1,200}/.exec(text)?.[0] ?? '';
	const path = /\/socket\.io\b/.test(address) ? 1 : 0;
	const mini = /\b(?:wx|uni|my|tt)\.connectSocket\b|小程序/.test(text) ? 1 : 0;
	return found('socketio-wants-its-client', placeOf(raw), 'likely', 'client', { path, mini }, [
		'connect-failed',
		'ended-before-response',
		'handshake-failed',
	]);
}

const RAW_SERVER =
	/\bnew WebSocketServer\(|\bWebSocket\.Server\(|@ServerEndpoint\b|\bTextWebSocketHandler\b|\bwebsockets\.serve\(|@app\.websocket\b|\bRatchet\b|\bgorilla\/websocket\b|\bFleck\b|\b(?:raw|plain|native|ordinary) web ?socket (?:server|backend)\b|原生(?:的)?\s?web ?socket\s?(?:服务|后端)/i;

const OWN_SERVER = /\bsocket\.?io\w*\(\s{0,4}(?:http|https|server)\w*\b/i;

/** Reads a client of Socket.IO that goes to a server of plain WebSocket. */
function socketioToRaw({ text }: Paste): FoundFacts | null {
	const client = SOCKETIO_CLIENT.exec(text);
	if (client === null || !RAW_SERVER.test(text) || !SOCKETIO.test(text) || !FAILS.test(text))
		return null;
	// Both servers may run side by side.
	if (SOCKETIO_SERVER.test(text) || OWN_SERVER.test(text)) return null;
	return found('socketio-meets-plain', placeOf(client), 'likely', 'client', {}, [
		'connect-failed',
		'ended-before-response',
		'handshake-failed',
		'response',
	]);
}

/**
 * Matches a handshake in the log of Daphne that ends at once: daphne: access.py and
 * management/commands/runserver.py, log_action. Between the two words stands a CONNECT if the program accepts it.
 */
const NOT_ACCEPTED =
	/\bWSCONNECTING (\/[^\s"]{0,200})"(?:(?!WSCONNECT \/)[^]){1,400}?WSDISCONNECT \1|\bWebSocket HANDSHAKING (\/[^\s[]{0,200})(?:(?!WebSocket (?:CONNECT|REJECT) )[^]){1,400}?WebSocket DISCONNECT \2/;

/** Reads that a server got a handshake and its program never accepted it. */
function neverAccepted({ text }: Paste): FoundFacts | null {
	const match = NOT_ACCEPTED.exec(text);
	if (match === null) return null;
	const path = match[1] ?? match[2] ?? '';
	return found('never-accepted', placeOf(match), 'likely', 'server', { path }, [
		'ended-before-response',
		'connect-failed',
		'reset-by-peer',
	]);
}

/**
 * Reads a request with a query for a handler of Netty that compares the whole request target: in
 * WebSocketServerProtocolHandshakeHandler, isWebSocketPath.
 */
function pathWithQuery({ text, reading }: Paste): FoundFacts | null {
	const match = /\bWebSocketServerProtocolHandler\(\s{0,4}"(\/[^"?\s]{0,100})"\s{0,4}\)/.exec(text);
	if (match === null || /checkStartsWith/.test(text)) return null;
	const path = match[1]!;
	const asked = [
		...text.matchAll(/(?:\bGET |wss?:\/\/[\w.:-]{1,200})(\/[^\s?"'`]{0,200})\?[^\s"'`)]{1,400}/g),
	].find(([, one]) => one === path);
	if (asked === undefined || reading.signs.some(({ id }) => id === 'opened')) return null;
	const values = { path, asked: asked[0].slice(asked[0].indexOf(path)).slice(0, 60) };
	return found('path-with-query', placeOf(match), 'likely', 'server', values, [
		'connect-failed',
		'no-response',
	]);
}

/** Matches the path of a handshake that a server refused, in its log or in the error of a client. */
const ASKED: readonly RegExp[] = [
	/"WebSocket (\/[^"?\s]{0,200})[^"\n]{0,300}" 40[34]/,
	/\bNo route found for path ['"]([^'"?\n]{1,200})['"]/,
	/"GET (\/[^"?\s]{1,200})[^"\n]{0,300} HTTP\/1\.1" 404/,
	/\bwss?:\/\/[^\s/'"]{1,200}(\/[^\s?'"]{1,200})(?=[\s?'"][^]{1,400}\b404\b)/,
];
/** Matches a route for WebSockets in the code of a server: FastAPI, Channels, Jakarta, Spring, express-ws, Go, ws. */
const ROUTES: readonly RegExp[] = [
	/@\w{1,30}\.websocket\(\s{0,4}["'](\/[^"'\n]{0,200})["']/g,
	/\b(?:re_)?path\(\s{0,8}r?["']([^"'\n]{1,200})["'],\s{0,8}[\w.]{1,80}\.as_asgi\(/g,
	/@ServerEndpoint\(\s{0,4}(?:value\s?=\s?)?"(\/[^"\n]{0,200})"/g,
	/\baddHandler\([^,\n]{1,80},\s?"(\/[^"\n]{0,200})"/g,
	/\bapp\.ws\(\s{0,4}["'](\/[^"'\n]{0,200})["']/g,
	/\bHandleFunc\(\s{0,4}"(\/[^"\n]{1,200})"/g,
	/\b(?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,120}?\bpath: ?["'](\/[^"'\n]{1,200})["']/g,
];
/** Matches a part of a route that stands for any value. */
const VARIABLE =
	/\(\?P<\w{1,40}>[^()]{0,80}\)|\([^()]{0,80}\)|<[^<>]{1,60}>|\{[^{}]{1,60}\}|:\w{1,40}/g;

/** Compares the path of a refused handshake with the only route of the code beside it. */
function otherRoute({ text }: Paste): FoundFacts | null {
	const routes = new Set(ROUTES.flatMap((one) => [...text.matchAll(one)].map(([, path]) => path!)));
	const match = ASKED.map((one) => one.exec(text)).find(Boolean);
	const [route] = routes;
	if (!match || route === undefined || routes.size !== 1) return null;
	const asked = rooted(match[1]!);
	const shown = rooted(route.replace(/^\^/, '').replace(/\$$/, ''));
	// A slash that may be there or not.
	if (shown.endsWith('/?')) return null;
	const differs = differing(asked, shown);
	if (differs === '') return null;
	const values = { asked: asked.slice(0, 80), route: shown.slice(0, 80), differs };
	return found('route-differs', placeOf(match), 'likely', null, values, [
		'path-unknown',
		'no-server',
		'response',
		'refused-before-accept',
		'refused-with-status',
		'config-fault',
		'known-line',
		'connect-failed',
		'handshake-failed',
		'auth-refused',
	]);
}

function rooted(path: string): string {
	return path.startsWith('/') ? path : `/${path}`;
}

/** Names what differs; empty if nothing does, or everything. Paths are compared part by part, so any of them take no time. */
function differing(asked: string, route: string): string {
	const parts = route.replaceAll(VARIABLE, '*').replaceAll('\\', '').split('/');
	const all = asked.split('/');
	const isSame = (some: readonly string[], others: readonly string[], isFolded = false) =>
		some.length === others.length && others.every((one, i) => isPart(some[i]!, one, isFolded));
	if (isSame(all, parts)) return '';
	const bare = withoutEnd(parts);
	const shown = withoutEnd(all);
	if (isSame(shown, bare)) return 'slash';
	if (isSame(all, parts, true)) return 'case';
	const behind = bare.slice(1);
	const isNamed = behind.some((part) => /[a-z]/i.test(part));
	if (isNamed && isSame(shown.slice(-behind.length), behind)) return 'front';
	return route.length > asked.length && route.endsWith(asked) && asked !== '/' ? 'front' : '';
}

/** Returns whether a part of a path is that of a route, in which a star stands for any text. */
function isPart(asked: string, route: string, isFolded: boolean): boolean {
	const [one, other] = isFolded ? [asked.toLowerCase(), route.toLowerCase()] : [asked, route];
	if (!other.includes('*')) return one === other;
	const front = other.slice(0, other.indexOf('*'));
	const end = other.slice(other.lastIndexOf('*') + 1);
	const isLong = one.length > front.length + end.length;
	return isLong && one.startsWith(front) && one.endsWith(end);
}

/** Returns the parts of a path without the slash at its end. */
function withoutEnd(parts: readonly string[]): readonly string[] {
	return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}
