// Holds the causes that strike before a response: in the page, in the name, in TCP and TLS.
import { remedy } from '../remedies/remedy.ts';
import type { CauseRecord } from './record.ts';

export const BEFORE_RESPONSE = {
	'mixed-content': {
		phase: 'page',
		sides: ['page'],
		provenBy: ['mixed-content-blocked'],
		fits: { 'wss-works': 3, 'other-page-works': 3 },
		ruledOutBy: ['secure-address', 'client-proxy-failed', 'response-http-1-0', 'wss-fails-too'],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	'csp-connect-src': {
		phase: 'page',
		sides: ['page'],
		provenBy: ['csp-blocked'],
		fits: { 'other-page-works': 2 },
		ruledOutBy: ['client-proxy-failed', 'response-http-1-0'],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_headers_module.html#add_header', 'one-policy')`
				add_header Content-Security-Policy "connect-src 'self' wss://chat.example" always;
			`,
			remedy('apache', '/mod_headers.html#header', 'one-policy')`
				Header always set Content-Security-Policy "connect-src 'self' wss://chat.example"
			`,
			remedy('caddy', '/directives/header', 'one-policy')`
				header Content-Security-Policy "connect-src 'self' wss://chat.example"
			`,
			remedy('node', '/http.html#responsesetheadername-value', 'one-policy')`
				response.setHeader('Content-Security-Policy', "connect-src 'self' wss://chat.example");
			`,
		],
	},
	dns: {
		phase: 'name',
		sides: ['client', 'between'],
		provenBy: ['name-not-found'],
		fits: { 'connect-failed': 1, 'other-network-works': 3 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	refused: {
		phase: 'tcp',
		sides: ['client', 'server'],
		provenBy: ['tcp-refused'],
		fits: { 'connect-failed': 2, 'tcp-failed': 1 },
		ruledOutBy: ['network-unreachable', 'tcp-connected'],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	'tcp-timeout': {
		phase: 'tcp',
		sides: ['between', 'server'],
		provenBy: ['tcp-no-answer'],
		fits: {
			'connect-failed': 3,
			'tcp-failed': 2,
			'opening-timed-out': 1,
			'timed-out': 1,
			'other-network-works': 2,
		},
		ruledOutBy: ['network-unreachable', 'tcp-connected'],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	'tls-failed': {
		phase: 'tls',
		sides: ['client', 'server'],
		provenBy: ['tls-not-accepted', 'code 1015'],
		fits: {
			'connect-failed': 4,
			'ended-in-tls': 1,
			'ended-before-response': 2,
			'head-not-http': 1,
		},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/configuring_https_servers.html#chains', 'chain-order')`
				ssl_certificate     /etc/ssl/chat.example.chained.pem;
				ssl_certificate_key /etc/ssl/chat.example.key;
			`,
			remedy('node', '/tls.html#tlscreatesecurecontextoptions', 'chain-order')`
				https.createServer({
				  cert: readFileSync('/etc/ssl/chat.example.chained.pem'),
				  key: readFileSync('/etc/ssl/chat.example.key'),
				});
			`,
		],
	},
} as const satisfies Record<string, CauseRecord>;
