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

/**
 * Makes a remedy from its lines, as `remedy(…)`…``. Lines begin where the first of them begins.
 * @param page a page of the documentation of the program, or a whole address
 */
export function remedy(where: ConfiguredId, page: string, note: RemedyNote | null = null) {
	const source = page.startsWith('https:') ? page : `${DOCS[where]}${page}`;
	return ({ raw }: TemplateStringsArray): Remedy => {
		const [first = '', ...others] = raw[0]!.split('\n');
		const lines = others.slice(0, -1);
		const indent = /^\t*/.exec(lines[0] ?? '')![0].length;
		const code = lines.length === 0 ? first : lines.map((line) => line.slice(indent)).join('\n');
		return { where, source, code, note, values: {} };
	};
}

/** Says where the programs are documented. */
const DOCS: Readonly<Record<ConfiguredId, string>> = {
	nginx: 'https://nginx.org/en/docs/http',
	apache: 'https://httpd.apache.org/docs/2.4/mod',
	haproxy: 'https://docs.haproxy.org/dev/configuration.html',
	caddy: 'https://caddyserver.com/docs/caddyfile',
	envoy: 'https://www.envoyproxy.io/docs/envoy/latest',
	alb: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application',
	kubernetes: 'https://kubernetes.github.io/ingress-nginx/user-guide',
	ws: 'https://github.com/websockets/ws/blob/master',
	node: 'https://nodejs.org/api',
	websockets: 'https://websockets.readthedocs.io/en/stable/reference/asyncio/server.html',
	aiohttp: 'https://docs.aiohttp.org/en/stable/web_reference.html',
	gorilla: 'https://pkg.go.dev/github.com/gorilla/websocket',
	coder: 'https://pkg.go.dev/github.com/coder/websocket',
};
