// Holds what a reader has to know beside the lines of configuration that remove a cause.
import { RECORDED_WITH } from '../../../../engine/reader/index.ts';
import type { Remedy, RemedyNote } from '../../../../evidence/remedies/remedy.ts';

const often =
	'With a Ping every 25 s, a connection stays within the usual idle limits, and no limit has to be raised.';

const answered =
	'If the other side does not answer a Ping within a time limit, the program ends the connection.';

const restarts =
	'The code 1012 tells clients that the service restarts and that they may connect again.';

const notes: Readonly<Record<RemedyNote, (values: Remedy['values']) => string>> = {
	'one-policy': () =>
		'Change the policy that the page already has: add the address to its connect-src and keep the other directives. A second policy cannot allow more.',
	'nginx-info-log': () =>
		`Both limits are 60 s if they are not set. nginx logs the end of an idle WebSocket only at the level \`info\`: “upstream timed out … while proxying upgraded connection”. The last line sets this level. Source: \`ngx_http_upstream_process_upgraded\` in ngx_http_upstream.c, and measured with nginx ${RECORDED_WITH.nginx.version}.`,
	'nginx-version': () =>
		'nginx needs this line before version 1.29.7. Since then HTTP/1.1 is the default.',
	'nginx-inherits': () =>
		'nginx does not inherit `proxy_set_header` from the level above if the location has its own. Before version 1.29.7 the line with `proxy_http_version` is needed too.',
	'nginx-host': () =>
		'Without this line nginx sends the name in `proxy_pass` as Host. A server that compares Origin with Host then refuses every page. Write the line beside the other `proxy_set_header` lines of the location: nginx does not inherit those of the level above.',
	'nginx-http2': () =>
		'Remove the parameter `http2` of `listen`, too: it turns HTTP/2 on even beside this line. Before version 1.25.1 nginx has only this parameter.',
	'apache-version': () => 'The parameter `upgrade=websocket` needs version 2.4.47 or later.',
	'apache-default': () =>
		'If `timeout` is missing, `ProxyTimeout` takes its place. The idle limit is this value or `Timeout` (60 s if it is not set), whichever is larger.',
	'haproxy-tunnel': () =>
		'After the 101 this limit replaces `timeout client` and `timeout server`. Write it in `defaults`, `listen` or `backend`.',
	'envoy-idle': () =>
		'The route overrides `stream_idle_timeout` of the connection manager, which is 5 minutes if it is not set.',
	'envoy-route': () =>
		'For this route, zero removes the connection manager’s limit on the duration.',
	'alb-idle': () =>
		'The limit is 60 s if it is not set. A Ping from either side restarts the timer.',
	'ingress-idle': () =>
		'Both values are strings that give seconds. They are 60 if they are not set.',
	'ingress-http': () =>
		'HTTP/1.1 is the default of this controller. Look for an annotation or a ConfigMap that sets HTTP/1.0.',
	'ingress-reload': () =>
		'After a change of the configuration the old processes end their connections after this time. The default is 240 s.',
	'caddy-stream': () =>
		'Caddy has no limit on the duration unless this line sets one. Raise the limit, or remove the line.',
	'caddy-reload': () =>
		'Without this line a reload of the configuration ends all WebSockets at once.',
	'ping-often': () => often,
	'coder-ping': () =>
		`${often} \`Ping\` waits for the Pong, so another goroutine has to call \`conn.Read\` at the same time.`,
	'ping-answer': () => answered,
	'websockets-ping': () =>
		`These are the defaults. With \`ping_interval=None\` no Ping is sent. ${answered}`,
	'limit-default': ({ limit = '' }) => `If it is not set, the limit is ${limit}.`,
	'origin-list': () => 'Write only the origins of your own pages here. Do not allow every origin.',
	'first-match': () => 'The server selects the first name of this list that the client asked for.',
	'close-first': () => restarts,
	'websockets-close': () =>
		`The arguments \`code\` and \`reason\` need version 16.0 or later. ${restarts}`,
	'error-listener': () =>
		'An `error` event without a listener ends the process, and with it all connections.',
	'chain-order': () =>
		'The file begins with the certificate of the server. The intermediate certificates follow.',
};

export const remedyWords = {
	configuration: 'Configuration',
	program: 'Program',
	copy: (program: string) => `Copy the lines for ${program}`,
	source: (program: string) => `Documentation of ${program}`,
	inEvidence: (programs: string) => `Your evidence names ${programs}.`,
	notes,
};

export type RemedyWords = typeof remedyWords;
