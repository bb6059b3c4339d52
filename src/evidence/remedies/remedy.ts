// A remedy: configuration that removes a cause, for one program, with the page of the program’s documentation
// that describes it. The pages were read in 2026.

/** Lists programs with settings for WebSockets, in the order in which a page shows them. */
export const CONFIGURED = {
	nginx: 'nginx',
	apache: 'Apache',
	haproxy: 'HAProxy',
	caddy: 'Caddy',
	envoy: 'Envoy',
	alb: 'AWS ALB',
	kubernetes: 'ingress-nginx',
	ws: 'Node (ws)',
	node: 'Node',
	websockets: 'Python (websockets)',
	aiohttp: 'Python (aiohttp)',
	gorilla: 'Go (gorilla)',
	coder: 'Go (coder)',
} as const;

export type ConfiguredId = keyof typeof CONFIGURED;

/** Names what the person has to know beside the lines. The words are in the strings of the Doctor. */
export type RemedyNote =
	| 'one-policy'
	| 'nginx-info-log'
	| 'nginx-version'
	| 'nginx-inherits'
	| 'nginx-host'
	| 'nginx-http2'
	| 'apache-version'
	| 'apache-default'
	| 'haproxy-tunnel'
	| 'envoy-idle'
	| 'envoy-route'
	| 'alb-idle'
	| 'ingress-idle'
	| 'ingress-http'
	| 'ingress-reload'
	| 'caddy-stream'
	| 'caddy-reload'
	| 'ping-often'
	| 'ping-answer'
	| 'coder-ping'
	| 'websockets-ping'
	| 'limit-default'
	| 'origin-list'
	| 'first-match'
	| 'close-first'
	| 'websockets-close'
	| 'error-listener'
	| 'chain-order';

export interface Remedy {
	readonly where: ConfiguredId;
	/** Holds lines of a configuration file, a command, or code of a server. */
	readonly code: string;
	readonly note: RemedyNote | null;
	/** Holds the values that the note needs. */
	readonly values: Readonly<Record<string, string | number>>;
	/** Holds the address of the page of the documentation. */
	readonly source: string;
}

/** Makes a remedy from its lines. */
export function remedy(
	where: ConfiguredId,
	source: string,
	code: readonly string[],
	note: RemedyNote | null = null,
	values: Remedy['values'] = {},
): Remedy {
	return { where, source, code: code.join('\n'), note, values };
}

/** Says where the programs are documented. */
export const DOCS = {
	nginx: 'https://nginx.org/en/docs/http',
	apache: 'https://httpd.apache.org/docs/2.4/mod',
	haproxy: 'https://docs.haproxy.org/dev/configuration.html',
	caddy: 'https://caddyserver.com/docs/caddyfile',
	envoy: 'https://www.envoyproxy.io/docs/envoy/latest',
	ingress: 'https://kubernetes.github.io/ingress-nginx/user-guide',
	ws: 'https://github.com/websockets/ws/blob/master',
	websockets: 'https://websockets.readthedocs.io/en/stable/reference/asyncio/server.html',
	aiohttp: 'https://docs.aiohttp.org/en/stable/web_reference.html',
	gorilla: 'https://pkg.go.dev/github.com/gorilla/websocket',
	coder: 'https://pkg.go.dev/github.com/coder/websocket',
} as const;
