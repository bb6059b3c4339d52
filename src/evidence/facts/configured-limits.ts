// Time limits that a pasted configuration sets, and the pace of a Ping. A line that is commented out and a proposal set
// nothing. What each setting counts is from the document of its program.
import type { PieceRange } from '../piece-range.ts';
import type { Counts } from './usual-limits.ts';

interface Setting {
	readonly program: string;
	readonly pattern: RegExp;
	/** Holds the seconds of a number without a unit. */
	readonly unit: number;
	readonly counts: Counts;
	/** Is set for a program at the end of the server; the others stand between. */
	readonly atEnd?: true;
	/** Matches what the text must have, where other programs have a setting of the same name. */
	readonly beside?: RegExp;
}

const NUMBER = String.raw`["']?(\d[\d_]{0,11})\s?(ms|milliseconds|s|sec|seconds|m|min|minutes|h|hours|d)?L?(?![\w.]|\s?\*)`;

/** Returns a pattern for a setting with a number behind it. */
function setting(name: string): RegExp {
	return new RegExp(String.raw`\b${name}\s{0,4}${NUMBER}`, 'g');
}

const SETTINGS: readonly Setting[] = [
	// ngx_http_upstream_process_upgraded: after an upgrade only proxy_read_timeout ends an idle tunnel, and what passes
	// in either direction sets it again.
	between('nginx (proxy_read_timeout)', String.raw`proxy[-_]read[-_]timeout["']?[:\s]`, 1),
	between('Shadowsocks (timeout)', String.raw`timeout"\s?:\s{0,3}`, 1, 'silence', /"server_port"/),
	between('nginx stream (proxy_timeout)', String.raw`proxy_timeout\s`, 1),
	// HAProxy, timeout tunnel: it takes the place of the two others once the connection is a tunnel.
	between('HAProxy (timeout tunnel)', String.raw`timeout\s{1,4}tunnel\s`, 0.001),
	between('HAProxy (timeout server)', String.raw`timeout\s{1,4}server\s`, 0.001),
	between('HAProxy (timeout client)', String.raw`timeout\s{1,4}client\s`, 0.001),
	between('Apache (ProxyTimeout)', String.raw`ProxyTimeout\s`, 1),
	between('Apache (ProxyPass timeout)', String.raw`ProxyPass\b[^\n]{1,200}\stimeout=`, 1),
	between(
		'AWS ALB (idle_timeout)',
		String.raw`idle_timeout\.timeout_seconds["']?[=:\s](?:Value=)?`,
		1,
	),
	between(
		'AWS ALB (idle_timeout)',
		String.raw`idle_timeout["']?\s{0,3}=`,
		1,
		'silence',
		/\baws_|\balb\b|\belb\b/i,
	),
	between(
		'AWS ELB (connection-idle-timeout)',
		String.raw`aws-load-balancer-connection-idle-timeout["']?:`,
		1,
	),
	between('Azure (tcp-idle-timeout)', String.raw`azure-load-balancer-tcp-idle-timeout["']?:`, 60),
	between('Azure (idleTimeoutInMinutes)', String.raw`idleTimeoutInMinutes["']?\s{0,3}[:=]`, 60),
	// BackendConfig and the backend service of Google: the whole connection of a WebSocket.
	between('Google Cloud (timeoutSec)', String.raw`timeoutSec["']?\s{0,3}[:=]`, 1, 'whole'),
	between(
		'Kong (read_timeout)',
		String.raw`(?<!proxy[-_])read[-_]timeout["']?\s{0,3}[:=]`,
		0.001,
		'silence',
		/\bkong\b|konghq/i,
	),
	// apisix.apache.org, upstream: timeout.read in seconds.
	between(
		'APISIX (timeout.read)',
		String.raw`timeout["']?\s{0,4}:\s{0,8}\{?[^{}]{0,120}?\bread["']?\s{0,4}:`,
		1,
		'silence',
		/\bapisix\b|enable_websocket/i,
	),
	between(
		'APISIX (timeout.read)',
		String.raw`read[ -]timeout\s{0,3}(?:[:：=]|of|is|为|是|设为)?`,
		1,
		'silence',
		/\bapisix\b/i,
	),
	// envoyproxy.io, timeouts: stream_idle_timeout, and idle_timeout of a route in its place.
	between(
		'Envoy (stream_idle_timeout)',
		String.raw`(?:stream_idle_timeout|streamIdleTimeout)["']?:`,
		1,
	),
	between(
		'Envoy (idle_timeout)',
		String.raw`(?:idle_timeout|idleTimeout)["']?:`,
		1,
		'silence',
		/\benvoy\b|\bistio\b|route_config|tcpKeepalive/i,
	),
	// caddyserver.com, reverse_proxy: stream_timeout ends a stream after that time in any case.
	between('Caddy (stream_timeout)', String.raw`stream_timeout\s`, 1, 'whole'),
	between('Varnish (pipe_timeout)', String.raw`pipe_timeout\s{0,2}=`, 1),
	// jakarta.websocket: Session.setMaxIdleTimeout, WebSocketContainer.setDefaultMaxSessionIdleTimeout, in milliseconds.
	atEnd(
		'Java (maxIdleTimeout)',
		String.raw`(?:set)?(?:default)?max(?:Session)?Idle(?:Timeout|Time)["']?\s{0,3}[:=(]`,
		0.001,
	),
	atEnd(
		'Jetty (setIdleTimeout)',
		String.raw`setIdleTimeout\(\s{0,2}(?:Duration\.ofMillis\()?`,
		0.001,
		'silence',
	),
	atEnd(
		'Jetty (setIdleTimeout)',
		String.raw`setIdleTimeout\(\s{0,2}Duration\.ofSeconds\(`,
		1,
		'silence',
	),
	// netty.io, IdleStateHandler: the first number is the time in seconds in which nothing was read.
	atEnd('Netty (IdleStateHandler)', String.raw`IdleStateHandler\(`, 1, 'client'),
	// swoole-wiki: a connection on which the client sent nothing for so long is cut.
	atEnd(
		'Swoole (heartbeat_idle_time)',
		String.raw`heartbeat_idle_time["']?\s{0,3}(?:=>|[:=])`,
		1,
		'client',
	),
	atEnd(
		'Bun and uWebSockets (idleTimeout)',
		String.raw`idleTimeout["']?\s{0,3}:`,
		1,
		'client',
		/uwebsockets|\buws\b|\bbun\b|\belysia\b/i,
	),
	atEnd('Deno (idleTimeout)', String.raw`idleTimeout["']?\s{0,3}:`, 1, 'client', /\bdeno\b/i),
	atEnd(
		'Cowboy (idle_timeout)',
		String.raw`idle_timeout\s{0,3}(?:=>|:)`,
		0.001,
		'client',
		/\bcowboy\w*\b|\berlang\b|\belixir\b|\bphoenix\b/i,
	),
	atEnd('Phoenix (timeout)', String.raw`websocket: \[[^\]\n]{0,120}?\btimeout:`, 0.001, 'client'),
	atEnd(
		'gunicorn (timeout)',
		String.raw`gunicorn\b[^\n]{1,200}?\s(?:--timeout|-t)[ =]`,
		1,
		'whole',
	),
	// RFC 6749 §5.1: the lifetime of a token in seconds.
	atEnd('the token (expires_in)', String.raw`expires_in["']?\s{0,3}[:=]`, 1, 'whole'),
	atEnd(
		'SignalR (ClientTimeoutInterval)',
		String.raw`ClientTimeoutInterval\s{0,3}=\s{0,3}TimeSpan\.FromSeconds\(`,
		1,
	),
	atEnd(
		'SignalR (serverTimeout)',
		String.raw`serverTimeoutInMilliseconds\s{0,3}[:=]`,
		0.001,
		'server',
	),
];

function between(
	program: string,
	name: string,
	unit: number,
	counts: Counts = 'silence',
	beside?: RegExp,
): Setting {
	return { program, pattern: caseOf(program, name), unit, counts, ...(beside && { beside }) };
}

function atEnd(
	program: string,
	name: string,
	unit: number,
	counts: Counts = 'silence',
	beside?: RegExp,
): Setting {
	return { ...between(program, name, unit, counts, beside), atEnd: true };
}

/** APISIX’s page has the name of its setting in words; the names of code have one case only. */
function caseOf(program: string, name: string): RegExp {
	const pattern = setting(name);
	return /^(?:APISIX|Java)/.test(program) ? new RegExp(pattern.source, 'gi') : pattern;
}

const SECONDS: ReadonlyMap<string, number> = new Map([
	['ms', 0.001],
	['mi', 0.001],
	['s', 1],
	['m', 60],
	['h', 3600],
	['d', 86_400],
]);

export interface ConfiguredLimit {
	/** Names the program with its setting. */
	readonly program: string;
	readonly seconds: number;
	readonly counts: Counts;
	readonly atEnd: boolean;
	readonly range: PieceRange;
}

/** Matches that a setting is a proposal: it was not in force when the connection ended. */
const PROPOSED =
	/\b(?:propos\w+|suggest\w*|solution|solved|fixed|workaround|should (?:be|add|set)|(?:increas|rais|chang)\w+ (?:it )?to)\b|建议|解决|应该|新增|(?:增加|改|调|加大|调大)(?:到|成|为|至)/i;
const MOST = 12;

/** Returns the time limits that a configuration sets, the first of each value. */
export function configuredLimits(text: string): readonly ConfiguredLimit[] {
	const read = withoutComments(text);
	const limits = SETTINGS.flatMap((one): readonly ConfiguredLimit[] => {
		if (one.beside !== undefined && !one.beside.test(read)) return [];
		const { program, counts } = one;
		const proposed = new Set<string>();
		return [...read.matchAll(one.pattern)].slice(0, MOST).flatMap((match) => {
			const before = read.slice(Math.max(0, match.index - 120), match.index);
			// A pool of connections that wait has a limit of its own.
			if (/keepalive_pool["']?\s?:\s?\{[^}]{0,100}$/.test(before)) return [];
			const end = match.index + match[0].length;
			const after = read.slice(end, end + 30).split('\n', 1)[0]!;
			// What is proposed in one place is in force in no other.
			if (PROPOSED.test(before) || PROPOSED.test(after)) proposed.add(match[1]!);
			if (proposed.has(match[1]!)) return [];
			const seconds = secondsOf(match, one.unit);
			const range = { from: match.index, to: end };
			return [{ program, seconds, counts, atEnd: one.atEnd === true, range }];
		});
	});
	const all = [...limits, ...announced(text)];
	const kept = all.filter(
		(one, i) =>
			all.findIndex((other) => other.program === one.program && other.seconds === one.seconds) ===
			i,
	);
	// In a tunnel it takes the place of the two others.
	const tunnel = kept.some(({ program }) => program.includes('tunnel'));
	return tunnel ? kept.filter(({ program }) => !/timeout (?:server|client)/.test(program)) : kept;
}

/** Matches what a server of Engine.IO announces when a session opens: it ends one after the sum without a sign of life. */
const ANNOUNCED = /"pingInterval\\?":(\d{3,6}),\\?"pingTimeout\\?":(\d{3,6})/;

function announced(text: string): readonly ConfiguredLimit[] {
	const match = ANNOUNCED.exec(text);
	if (match === null) return [];
	const seconds = (Number(match[1]) + Number(match[2])) / 1000;
	const range = { from: match.index, to: match.index + match[0].length };
	const program = 'Socket.IO (pingInterval + pingTimeout)';
	return [{ program, seconds, counts: 'client', atEnd: true, range }];
}

function secondsOf([, digits = '', unit]: RegExpMatchArray, usual: number): number {
	const factor =
		unit === undefined
			? usual
			: (SECONDS.get(/^(?:ms|milli)/.test(unit) ? 'ms' : unit.charAt(0)) ?? usual);
	return Math.round(Number(digits.replaceAll('_', '')) * factor * 1000) / 1000;
}

/** Returns the text with blanks in place of what is commented out. */
export function withoutComments(text: string): string {
	return text.replaceAll(/^[ \t]*(?:#|\/\/ )[^\n]*/gm, (comment) => ' '.repeat(comment.length));
}

const UNIT_NAME = String.raw`\s?(ms|milliseconds|s|secs?|seconds?|m|mins?|minutes?|秒钟?|分钟?|毫秒)?`;
const UNIT = String.raw`${UNIT_NAME}(?![\w.])`;
const PACES: readonly (readonly [pattern: RegExp, unit: number])[] = [
	[
		new RegExp(
			String.raw`\b(?:ping|heart_?beat|keep_?alive)_?(?:interval|period|time|every)?(?:_?(?:in)?_?(?:seconds|secs?))?["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,3})${UNIT}`,
			'i',
		),
		1,
	],
	[
		new RegExp(
			String.raw`\b(?:ping|heart_?beat|keep_?alive)_?(?:interval|period|time|every)?(?:_?(?:in)?_?(?:ms|milli\w{0,8}))?["']?\s{0,3}[:=]\s{0,3}["']?(\d{4,7})${UNIT}`,
			'i',
		),
		0.001,
	],
	[
		/\bKeepAliveInterval\s{0,3}=\s{0,3}TimeSpan\.From(?:Seconds\((\d{1,4})|Minutes\((\d{1,3}))\)/,
		1,
	],
	[
		new RegExp(
			String.raw`\b(?:pings?|heart ?beats?|keep-?alives?)(?: messages?| frames?| packets?)?(?: (?:is|are|goes out|go out|sent|set|to|only|once|interval|with|an|a|of)){0,4} (?:every|each|of|to|is) (\d{1,4})${UNIT}`,
			'i',
		),
		1,
	],
	[
		new RegExp(
			String.raw`\b(?:every|each) (\d{1,4})${UNIT_NAME} (?:\w{1,10} ){0,4}(?:pings?|heart ?beats?|keep-?alives?)\b`,
			'i',
		),
		1,
	],
	[new RegExp(String.raw`每隔?\s?(\d{1,4})${UNIT}[^\n，。]{0,10}(?:心跳|ping)`, 'i'), 1],
	[
		new RegExp(
			String.raw`(?:心跳|ping)(?:包|间隔|周期|时间)?[^\n，。\d]{0,8}(\d{1,4})${UNIT}`,
			'i',
		),
		1,
	],
];

/** Returns how far apart the Pings of a program are, in seconds; 0 if nothing tells. */
export function paceOfPing(text: string): number {
	const read = withoutComments(text);
	for (const [pattern, usual] of PACES) {
		const match = pattern.exec(read);
		if (match === null) continue;
		const before = read.slice(Math.max(0, match.index - 60), match.index);
		if (PROPOSED.test(before)) continue;
		const minutes = /FromMinutes/.test(match[0]) ? 60 : null;
		const digits = match[1] ?? match[2] ?? '0';
		const unit = minutes === null ? match[2] : undefined;
		const factor =
			minutes ??
			(unit === undefined
				? usual
				: /^(?:ms|milli|毫)/.test(unit)
					? 0.001
					: /^(?:m|分)/.test(unit)
						? 60
						: 1);
		return Number(digits) * factor;
	}
	return 0;
}
