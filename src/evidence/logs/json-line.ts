// Logs with a JSON object in each line: Caddy, Traefik, Envoy and Istio, nginx with `escape=json`, and Cloudflare’s
// Logpush.
//
// Sources: Caddy, “log” directive and modules/caddyhttp/logging.go; Traefik, “Access logs”, JSON fields; Istio, “Envoy
// Access Logs”, JSON; nginx, ngx_http_log_module, variables; Cloudflare, Logpush, “HTTP requests” dataset.
import { isRecord } from '../../engine/own-value.ts';
import type { SignId } from '../sign.ts';
import { cloudflareSigns } from './cloudflare.ts';
import { flagSigns } from './envoy.ts';
import { goErrorSigns, goUpgradeSigns } from './go-error.ts';
import {
	CLIENT_ENDED,
	loggedNumber,
	loggedStatus,
	logLine,
	type LoggedRequest,
	type LogLine,
} from './log-line.ts';
import { loggedTime } from './log-time.ts';

type LoggedObject = Readonly<Record<string, unknown>>;

/** Reads a line that is one JSON object. */
export function readJsonLine(line: string): LogLine | null {
	if (!line.startsWith('{') || !line.endsWith('}')) return null;
	const fields = parseObject(line);
	return fields === null ? null : readLoggedObject(fields);
}

/** Returns the fields of a JSON object; null if the text is not one. */
export function parseObject(text: string): LoggedObject | null {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

/** Reads an object by the names of its fields, which tell the program. */
export function readLoggedObject(fields: LoggedObject): LogLine | null {
	if (typeof fields.logger === 'string' || typeof fields.msg === 'string') {
		if (fields.DownstreamStatus === undefined) return readCaddy(fields);
	}
	if (fields.DownstreamStatus !== undefined) return readTraefik(fields);
	if (fields.EdgeResponseStatus !== undefined) return readLogpush(fields);
	if (fields.response_code !== undefined) return readEnvoyObject(fields);
	return fields.status === undefined ? null : readNginxObject(fields);
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function request(method: unknown, target: unknown, protocol: unknown): LoggedRequest | null {
	const path = text(target);
	return path === '' ? null : { method: text(method), target: path, protocol: text(protocol) };
}

function readCaddy(fields: LoggedObject): LogLine | null {
	const { logger, msg, request: asked, status } = fields;
	const message = text(msg);
	const error = text(fields.error);
	const seconds = loggedNumber(text(fields.ts));
	const at = seconds === null ? loggedTime(text(fields.ts)) : seconds * 1000;
	const ofProcess = PROCESS.get(message);
	if (ofProcess) return logLine('caddy', { at, signs: [ofProcess], ofProcess: true });
	if (!isRecord(asked)) {
		const upgrade = goUpgradeSigns(`${message}: ${error}`);
		if (upgrade.length > 0) return logLine('caddy', { at, signs: upgrade, forWebSocket: true });
		const known = text(logger) !== '' || message !== '';
		return known && fields.level !== undefined ? logLine('caddy', { at }) : null;
	}
	const headers = isRecord(asked.headers) ? asked.headers : {};
	const key = headers['Sec-Websocket-Key'] !== undefined;
	const upgraded = headers.Upgrade !== undefined;
	const isHttp2 = text(asked.proto).startsWith('HTTP/2');
	return logLine('caddy', {
		at,
		request: request(asked.method, asked.uri, asked.proto),
		status: loggedStatus(text(status)),
		seconds: loggedNumber(text(fields.duration)),
		signs: [
			// Upgrade is for one hop, the key is not: a proxy in front took Upgrade out.
			...(key && !upgraded && !isHttp2 ? (['request-without-upgrade'] as const) : []),
			...(text(logger).includes('error') || error !== ''
				? goErrorSigns(error || message)
				: goUpgradeSigns(message)),
		],
		forWebSocket: key,
	});
}

/** A reload ends the WebSockets of Caddy unless `stream_close_delay` is set (reverse_proxy, “Streaming”). */
const PROCESS: ReadonlyMap<string, SignId> = new Map([
	['shutting down apps, then terminating', 'server-stopping'],
	['shutting down', 'server-stopping'],
	['load complete', 'restart-at-that-time'],
]);

function readTraefik(fields: LoggedObject): LogLine {
	const nanoseconds = loggedNumber(text(fields.Duration));
	return logLine('traefik', {
		at: loggedTime(text(fields.StartUTC) || text(fields.time)),
		request: request(fields.RequestMethod, fields.RequestPath, fields.RequestProtocol),
		status: loggedStatus(text(fields.DownstreamStatus)),
		seconds: nanoseconds === null ? null : nanoseconds / 1e9,
		signs: text(fields.DownstreamStatus) === CLIENT_ENDED ? ['client-gave-up'] : [],
	});
}

function readLogpush(fields: LoggedObject): LogLine {
	const edge = loggedStatus(text(fields.EdgeResponseStatus));
	return logLine('cloudflare', {
		at: loggedTime(text(fields.EdgeStartTimestamp)),
		request: request(
			fields.ClientRequestMethod,
			fields.ClientRequestURI ?? fields.ClientRequestPath,
			fields.ClientRequestProtocol,
		),
		status: edge,
		signs: cloudflareSigns(edge),
	});
}

function readEnvoyObject(fields: LoggedObject): LogLine {
	const status = loggedStatus(text(fields.response_code));
	const refused = fields.response_code_details === 'upgrade_failed';
	const duration = loggedNumber(text(fields.duration));
	const silent = text(fields.bytes_sent) === '0' && text(fields.bytes_received) === '0';
	return logLine('envoy', {
		at: loggedTime(text(fields.start_time)),
		request: request(fields.method, fields.path, fields.protocol),
		status: refused ? null : status,
		seconds: duration === null ? null : duration / 1000,
		noBytes: silent ? 'both' : null,
		signs: refused
			? ['proxy-cannot-upgrade']
			: flagSigns(text(fields.response_flags), status === 101),
		forWebSocket: refused,
	});
}

/** The names are those of nginx’s variables. */
function readNginxObject(fields: LoggedObject): LogLine | null {
	const [method, target, protocol] = text(fields.request).split(' ', 3);
	const asked = request(
		fields.request_method ?? method,
		fields.request_uri ?? fields.uri ?? target,
		fields.server_protocol ?? protocol,
	);
	if (asked === null) return null;
	const seconds = loggedNumber(text(fields.request_time));
	const silent = seconds !== null && text(fields.body_bytes_sent) === '0';
	return logLine('nginx-json', {
		at: loggedTime(text(fields.time) || text(fields.time_iso8601) || text(fields.time_local)),
		request: asked,
		status: loggedStatus(text(fields.status)),
		seconds,
		noBytes: silent ? 'server' : null,
		signs: text(fields.status) === CLIENT_ENDED ? ['client-gave-up'] : [],
		forWebSocket: text(fields.http_upgrade).toLowerCase() === 'websocket',
	});
}
