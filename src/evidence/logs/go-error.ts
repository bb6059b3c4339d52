// Errors of Go’s network and HTTP packages, as Caddy and Traefik log them for the server behind them.
//
// Sources: Go, net/dial.go, net/http/transport.go; Caddy, modules/caddyhttp/reverseproxy (statusError); Traefik,
// pkg/proxy/httputil/proxy.go.
import type { SignId } from '../sign.ts';

const ERRORS: readonly (readonly [pattern: RegExp, sign: SignId])[] = [
	// net/http/httputil/reverseproxy.go, handleUpgradeResponse; Caddy: reverseproxy/streaming.go; Traefik 1: vulcand/oxy
	[
		/non-Hijacker ResponseWriter|\bnot a hijacker\b|[Hh]ijack failed on protocol switch: feature not supported|Unable to hijack the connection: (?:the ResponseWriter doesn't support|does not implement)/,
		'hijacker-hidden',
	],
	[
		/backend tried to switch (?:protocol "|to (?:unexpected|invalid) protocol)/,
		'response-upgrade-wrong',
	],
	[/context canceled/, 'client-gave-up'],
	[/\bdial (?:tcp|unix)|no upstreams available|no available server/, 'upstream-unreachable'],
	[/: no such host/, 'upstream-unreachable'],
	[/tls: |x509: /, 'upstream-unreachable'],
	[/malformed HTTP|http: server gave HTTP response to HTTPS client/, 'upstream-response-invalid'],
	[
		/timeout awaiting response headers|context deadline exceeded|i\/o timeout/,
		'upstream-no-response',
	],
	[/\bread (?:tcp|unix) |\bEOF\b|connection reset by peer|server closed idle/, 'upstream-ended'],
];

const UPGRADE_SIGNS: ReadonlySet<SignId> = new Set(['hijacker-hidden', 'response-upgrade-wrong']);

/** Returns the sign of a message that a proxy written in Go prints only about an upgrade. */
export function goUpgradeSigns(text: string): readonly SignId[] {
	return goErrorSigns(text).filter((one) => UPGRADE_SIGNS.has(one));
}

/** Returns the sign of an error that a proxy written in Go met with the server behind it. */
export function goErrorSigns(text: string): readonly SignId[] {
	const found = ERRORS.find(([pattern]) => pattern.test(text));
	return found ? [found[1]] : [];
}
