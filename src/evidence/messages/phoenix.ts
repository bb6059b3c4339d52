// Lists what Phoenix writes to its log when it refuses a socket. Each text has several paragraphs; the first one says
// what was refused.
import type { MessagePattern } from './message-pattern.ts';

const TRANSPORT = 'phoenix: lib/phoenix/socket/transport.ex';

export const PHOENIX: readonly MessagePattern[] = [
	{
		id: 'phoenix-origin',
		program: 'phoenix',
		pattern:
			/Could not check origin for Phoenix\.Socket transport\.(?:\s{1,12}Origin of the request: \S{1,300})?|This happens when you are attempting a socket connection to\b(?<!Could not check origin[^]{1,400})/,
		signs: ['origin-not-allowed'],
		source: `${TRANSPORT}, check_origin`,
		example:
			'17:10:46.207 [error] Could not check origin for Phoenix.Socket transport.\n\nOrigin of the request: https://www.chat.example\n\nThis happens when you are attempting a socket connection to\na different host than the one configured in your config/\nfiles.',
	},
	{
		id: 'phoenix-refused',
		program: 'phoenix',
		pattern: /\bREFUSED CONNECTION TO [\w.]{1,200} in /,
		signs: ['refused-before-accept'],
		source: 'phoenix: lib/phoenix/logger.ex, phoenix_socket_connected',
		example: '[info] REFUSED CONNECTION TO ChatWeb.UserSocket in 85µs',
	},
	{
		id: 'phoenix-route',
		program: 'phoenix',
		pattern: /\bPhoenix\.Router\.NoRouteError\) no route found for GET \/\S{0,200}websocket\b/,
		signs: ['path-unknown'],
		source: 'phoenix: lib/phoenix/router.ex, NoRouteError',
		example:
			'** (Phoenix.Router.NoRouteError) no route found for GET /socket/websocket (ChatWeb.Router)',
	},
	{
		// Ranch prints it of any process that ended with an error; this one was that of a WebSocket.
		id: 'ranch-socket-crash',
		program: 'phoenix',
		pattern:
			/\bhad connection\s{1,4}process started with\b[^]{1,160}?\bexit with\s{1,4}reason:(?=[^]{1,3000}?\b(?:cowboy_websocket|websocket_handle|websocket_info|Phoenix\.Socket)\b)/,
		signs: ['server-error'],
		source:
			'ranch: src/ranch_conns_sup.erl, report_error; github.com/phoenixframework/phoenix_live_view/issues/523',
		example:
			"Ranch listener ChatWeb.Endpoint.HTTP had connection process started with :cowboy_clear:start_link/4 at #PID<0.412.0> exit with reason: {:badarg, [{Phoenix.Socket, :__in__, 2, [file: 'lib/phoenix/socket.ex', line: 564]}]}",
	},
	{
		id: 'phoenix-subprotocol',
		program: 'phoenix',
		pattern: /Could not check Websocket subprotocols for Phoenix\.Socket transport\./,
		signs: ['subprotocol-differs'],
		source: `${TRANSPORT}, check_subprotocols`,
		example:
			'[error] Could not check Websocket subprotocols for Phoenix.Socket transport.\n\nSubprotocols of the request: ["soap"]',
	},
];
