// Finds the programs with settings that the evidence names: by the format of a log, by who printed a message, and by
// the Server field of a response.
import { latin1Text } from '../../engine/bytes/index.ts';
import type { PieceReading, SeenConnection } from '../piece.ts';
import type { ConfiguredId } from './remedy.ts';

/** Formats and programs, as the readers name them. */
const BY_FORMAT: ReadonlyMap<string, ConfiguredId> = new Map([
	['nginx-error', 'nginx'],
	['nginx-json', 'nginx'],
	['ingress-nginx', 'kubernetes'],
	['apache-error', 'apache'],
	['haproxy-http', 'haproxy'],
	['haproxy-tcp', 'haproxy'],
	['caddy', 'caddy'],
	['envoy', 'envoy'],
	['aws-alb', 'alb'],
	['ws', 'ws'],
	['python-websockets', 'websockets'],
	['aiohttp', 'aiohttp'],
	['gorilla', 'gorilla'],
	['coder', 'coder'],
]);

/** Maps what the Server field says to a program. Tomcat calls itself “Apache-Coyote”. */
const BY_SERVER: readonly (readonly [pattern: RegExp, program: ConfiguredId])[] = [
	[/^(?:nginx|openresty)/i, 'nginx'],
	[/^apache(?:\/|$)/i, 'apache'],
	[/^caddy/i, 'caddy'],
	[/^(?:istio-)?envoy/i, 'envoy'],
	[/^awselb/i, 'alb'],
	[/ websockets\//i, 'websockets'],
	[/ aiohttp\//i, 'aiohttp'],
];

const HEAD_BYTES = 16_384;

/** Returns the programs that the readings name. */
export function namedPrograms(readings: readonly PieceReading[]): ReadonlySet<ConfiguredId> {
	const found = readings.flatMap(({ format, connections }) => [
		...format.split(' + ').map((one) => BY_FORMAT.get(one)),
		...connections.map(serverOf),
	]);
	return new Set(found.filter((one) => one !== undefined));
}

function serverOf({ transcript }: SeenConnection): ConfiguredId | undefined {
	const first = transcript.find((action) => action.type === 'bytes' && action.by === 'server');
	if (first?.type !== 'bytes') return undefined;
	const head = latin1Text(first.bytes.subarray(0, HEAD_BYTES)).split('\r\n\r\n', 1)[0]!;
	const field = /^server:[ \t]*(\S[^\r\n]*)/im.exec(head)?.[1];
	if (field === undefined) return undefined;
	return BY_SERVER.find(([pattern]) => pattern.test(field))?.[1];
}
