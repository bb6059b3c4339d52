// Access logs in the Common Log Format, its combined form, and what programs put behind it: ingress-nginx, Traefik,
// and fields of nginx with a name, such as `rt=60.001`. Daphne writes its own words in the place of the request. Nginx
// Proxy Manager has a format of its own.
//
// Sources: nginx, ngx_http_log_module (log_format combined) and ngx_http_upstream.c (499, $request_time); Apache,
// mod_log_config; ingress-nginx, “Log format”; Traefik, “Access logs”, Common Log Format; Daphne, daphne/access.py; Nginx
// Proxy Manager, docker/rootfs/etc/nginx/conf.d/include/log-proxy.conf.
import type { SignId } from '../sign.ts';
import {
	CLIENT_ENDED,
	loggedNumber,
	loggedStatus,
	logLine,
	readLoggedRequest,
	type LogLine,
} from './log-line.ts';
import { loggedTime } from './log-time.ts';

const COMMON =
	/^\S+ \S+ [^[]{0,200}\[([^\]]{1,40})\] "([^"]*)" (\d{1,3}|-) (\d+|-)(?: (?:"[^"]*"|-) "[^"]*")?/;
const TRAEFIK = /^ \d+ "[^"]*" "[^"]*" (\d+)ms/;
const INGRESS = /^ (\d+) (\d+\.\d+) \[[^\]]*\] \[[^\]]*\] /;
const NAMED_TIME = /\b(?:rt|request_time)[=:]"?(\d+\.\d+)/;
/** Matches a time without a name at the end of a line: $request_time of nginx has three decimals. */
const LAST_TIME = /(?:^|\s)"?(\d{1,7}\.\d{3})"?\s*$/;
/** Matches a line whose beginning was left out. Only with a 101 it is surely one of a log and not of a person. */
const CUT = /^[^"]{0,120}"((?:GET|CONNECT) \/\S{0,4000} HTTP\/[\d.]{1,3})" (101)(?![\d.])/;

const DAPHNE: ReadonlyMap<string, SignId | null> = new Map([
	['WSCONNECTING', null],
	['WSREJECT', 'refused-before-accept'],
	['WSCONNECT', 'opened'],
	['WSDISCONNECT', null],
]);
/** Matches the log of a proxy host, and the shorter one of other hosts, which names no status of the upstream. */
const PROXY_MANAGER =
	/^\[([^\]]{1,40})\] (?:[A-Z-]{1,12} [\d, :-]{1,60} )?(\d{3}) - ([A-Z-]{1,10}) \S{1,10} \S{1,255} "([^"]*)" \[Client [^\]]{0,60}\] \[Length /;

/** Reads a line of an access log in the Common Log Format or longer, or of Nginx Proxy Manager. */
export function readAccessLine(line: string): LogLine | null {
	const match = COMMON.exec(line);
	if (!match) return readProxyManagerLine(line);
	const daphne = DAPHNE.get(match[2]!.split(' ', 1)[0]!);
	if (daphne !== undefined) {
		const signs = daphne === null ? [] : [daphne];
		return logLine('daphne', { at: loggedTime(match[1]!), signs, forWebSocket: true });
	}
	const [whole, time = '', request = '', status, bytes] = match;
	const tail = line.slice(whole.length);
	const traefik = TRAEFIK.exec(tail);
	const ingress = INGRESS.exec(tail);
	const named = NAMED_TIME.exec(tail) ?? LAST_TIME.exec(tail);
	// A client that begins with TLS on a port without it: nginx and Apache write its first bytes so.
	const isTls = request.startsWith('\\x16\\x03');
	const isNginx = ingress !== null || named !== null;
	return logLine(traefik ? 'traefik' : ingress ? 'ingress-nginx' : 'access', {
		at: loggedTime(time),
		request: readLoggedRequest(request),
		status: isTls ? null : loggedStatus(status),
		seconds: traefik ? Number(traefik[1]) / 1000 : loggedNumber(ingress?.[2] ?? named?.[1]),
		// Of an upgraded connection nginx counts what it sent to the client. Go programs count nothing of it.
		noBytes: isNginx && bytes === '0' ? 'server' : null,
		signs: signsOfStatus(status, isTls),
	});
}

/** Reads a line without its beginning, as people quote it. */
export function readCutAccessLine(line: string): LogLine | null {
	const match = CUT.exec(line);
	if (!match) return null;
	const seconds = LAST_TIME.exec(line.slice(match[0].length))?.[1];
	return logLine('access', {
		request: readLoggedRequest(match[1]!),
		status: loggedStatus(match[2]),
		seconds: loggedNumber(seconds),
	});
}

function readProxyManagerLine(line: string): LogLine | null {
	const match = PROXY_MANAGER.exec(line);
	if (!match) return null;
	const [, time = '', status, method = '', target = ''] = match;
	return logLine('nginx-proxy-manager', {
		at: loggedTime(time),
		request: { method, target, protocol: '' },
		status: loggedStatus(status),
		signs: signsOfStatus(status, false),
	});
}

function signsOfStatus(status: string | undefined, isTls: boolean): readonly SignId[] {
	if (isTls) return ['tls-not-accepted'];
	if (status === CLIENT_ENDED) return ['client-gave-up'];
	return status === '009' ? ['upstream-response-invalid'] : [];
}
