// What the configuration of a proxy lacks to pass an upgrade on, for each program whose document says what it needs.
import { placeOf } from './found-fact.ts';
import type { PieceRange } from '../piece-range.ts';
import { lackOf, locationFor, nginxLocations, type Lack } from './nginx-blocks.ts';

export interface Lacking {
	readonly program: string;
	readonly lacks: Lack | 'location' | 'second' | '';
	/** Holds the place that takes the request and the one that would pass it on; empty if it is one place. */
	readonly taken: string;
	readonly wanted: string;
	/** Is set if a part that is not shown may set it. */
	readonly isOpen: boolean;
	readonly range: PieceRange | null;
}

/** Returns the path of the one WebSocket that a text names; empty if it names none, or several. */
export function socketPath(text: string): string {
	const addresses = [
		...text.matchAll(/\bwss?:\/\/[^\s/'"`，。）)]{1,200}(\/[\w.~%/-]{0,200})/g),
		...text.matchAll(/\bGET (\/[\w.~%/-]{0,200})\S{0,400} HTTP\/1\.[01]/g),
	];
	const paths = new Set(addresses.map(([, path]) => path!));
	return paths.size === 1 ? [...paths][0]! : '';
}

/** Returns what the first configuration in a text lacks; null for nothing. The text has no comments. */
export function lackingUpgrade(text: string): Lacking | null {
	return (
		inNginx(text) ??
		inApache(text) ??
		inCaddy(text) ??
		inEnvoy(text) ??
		inGateway(text) ??
		inDevServer(text)
	);
}

function inNginx(text: string): Lacking | null {
	const all = nginxLocations(text);
	const passing = all.filter(({ passes }) => /^https?:\/\//.test(passes));
	const path = socketPath(text);
	const asked = new Set(
		[...text.matchAll(/\bwss?:\/\/[^\s/:'"`]{1,200}:(\d{2,5})/g)].map(([, port]) => port!),
	);
	const servers = new Set(all.map(({ ports }) => ports.join(' ')));
	const isAsked = ({ ports }: (typeof all)[number]) => ports.some((port) => asked.has(port));
	// With several servers, the port of the address tells which one takes the request.
	const open = servers.size > 1 && asked.size > 0 && all.some(isAsked) ? all.filter(isAsked) : all;
	const taking = path === '' ? null : locationFor(open, path);
	const right = passing.find((one) => lackOf(one) === null);
	const included = passing.some(({ includes }) => includes);
	const lacking = (one: (typeof all)[number], lacks: Lacking['lacks'], wanted = ''): Lacking => ({
		program: 'nginx',
		lacks,
		taken: wanted === '' ? '' : one.path,
		wanted,
		isOpen: included,
		range: { from: one.from, to: one.to },
	});
	/** A place may pass the request to another server of the same nginx, which passes it on in turn. */
	const second = ({ passes }: (typeof all)[number]): Lacking | null => {
		const port = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):(\d{2,5})\b/.exec(passes)?.[1];
		const next = passing.find((one) => port && one.ports.includes(port) && lackOf(one) !== null);
		return next === undefined ? null : { ...lacking(next, 'second'), wanted: port! };
	};
	if (taking !== null && passing.includes(taking)) {
		const lacks = lackOf(taking);
		if (lacks === null) return second(taking);
		return right === undefined ? lacking(taking, lacks) : lacking(taking, 'location', right.path);
	}
	// What passes nothing on is a fault of its own.
	if (taking !== null) return null;
	if (right !== undefined) return second(right);
	// The one that is meant for it has more than the others.
	const order = ['version', 'connection', 'inherit', 'upgrade'];
	const rank = (one: (typeof all)[number]) => order.indexOf(lackOf(one) ?? '');
	const first = passing.toSorted((a, b) => rank(a) - rank(b))[0];
	return first === undefined ? null : lacking(first, lackOf(first)!);
}

function plain(program: string, match: RegExpExecArray | null, isOpen = false): Lacking | null {
	if (match === null) return null;
	return { program, lacks: '', taken: '', wanted: '', isOpen, range: placeOf(match) };
}

const APACHE = /\bProxyPass(?:Match)?\s{1,20}"?\S{1,120}\s{1,20}"?https?:\/\/\S{1,120}/;
const APACHE_PASSES =
	/\bupgrade=(?:websocket|ANY)\b|\bwss?:\/\/[^\n]{1,80}\[P|\bRewriteCond\b[^\n]{1,60}Upgrade|ProxyPass[^\n]{0,120}\s"?wss?:\/\//i;

function inApache(text: string): Lacking | null {
	return APACHE_PASSES.test(text) ? null : plain('Apache', APACHE.exec(text));
}

/** Caddy up to version 1 has the directive `proxy`, which passes an upgrade on only with `websocket` (its documents). */
function inCaddy(text: string): Lacking | null {
	const match =
		/\bproxy\s{1,8}\/\S{0,80}\s{1,8}(?:https?:\/\/)?[\w.-]{1,80}:\d{2,5}[ \t]{0,8}(?:\{[^{}]{0,600}\}|$)/m.exec(
			text,
		);
	return match !== null && /\bwebsocket\b|\bUpgrade\b/.test(match[0])
		? null
		: plain('Caddy 1', match);
}

/** envoyproxy.io, HTTP upgrades: WebSocket needs `upgrade_configs` in the connection manager or in the route. */
function inEnvoy(text: string): Lacking | null {
	if (/\bupgrade_?configs\b|\bupgrade_type\b|\buse_websocket\b/i.test(text)) return null;
	// Without it Envoy answers 403; 503 tells of what is behind it.
	if (/\b50[234]\b/.test(text)) return null;
	return plain(
		'Envoy',
		/\b(?:envoy\.)?(?:filters\.network\.)?http_connection_manager\b|\bv\d\w{0,6}\.HttpConnectionManager\b/.exec(
			text,
		),
	);
}

/** apisix.apache.org, route: enable_websocket is false by default. spring-cloud-netflix/issues/256: never in Zuul 1. */
function inGateway(text: string): Lacking | null {
	const zuul = /@EnableZuulProxy\b|^zuul:[ \t]{0,4}$|\bzuul\.routes\.\S{1,80}/m.exec(text);
	if (zuul !== null) return plain('Zuul 1', zuul);
	const route = /"upstream(?:_id)?"\s{0,4}:/.exec(text);
	if (route === null || !/\bapisix\b/i.test(text) || !/"uris?"\s{0,4}:/.test(text)) return null;
	return /"enable_websocket"\s{0,4}:\s{0,4}true/.test(text) ? null : plain('APISIX', route);
}

/**
 * vite.dev, server.proxy: a WebSocket is passed on with `ws: true`, or to a target with ws:. webpack-dev-server and
 * http-proxy-middleware alike; vue-cli-service sets it by itself.
 */
function inDevServer(text: string): Lacking | null {
	const isVite = /\bdefineConfig\b|\bvite\b/i.test(text);
	const isOther = /\bwebpack\b|\bcreateProxyMiddleware\b|\bsetupProxy\b|\bproxy\.conf\b/i.test(
		text,
	);
	if (
		!(isVite || isOther) ||
		/\bws["']?\s?:\s?true\b|target["']?\s?:\s?["'`]wss?:|\bvue\.config\b|\bcli-service\b|\.upgrade\b/.test(
			text,
		)
	)
		return null;
	const match =
		/["'`](\/[^"'`\n]{0,80})["'`]\]?(?:\s?:\s?|,\s{0,8}(?=\{|target))(?:\{\s{0,20}["']?)?(?:target["']?\s?:\s?)?["'`]https?:\/\//.exec(
			text,
		);
	const path = socketPath(text);
	const isProxy = isVite ? /\bproxy\s?:\s?\{/ : /\bproxy["']?\s?:\s?[{[]|\bcreateProxyMiddleware\(/;
	if (match === null || !(isProxy.test(text) || /\bproxy\.conf\b/.test(text))) return null;
	if (!isVite && !/\bweb ?sockets?(?!URL|Server|Transport)|\bwss?:\/\/|\bws\b/i.test(text))
		return null;
	return path !== '' && !path.startsWith(match[1]!)
		? null
		: plain(isVite ? 'Vite' : 'dev server', match, path === '' && !/ws|socket/i.test(match[1]!));
}
