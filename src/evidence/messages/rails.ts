// Lists what Action Cable writes to the log of Rails. Action Cable opens a WebSocket for a GET with
// “Connection: upgrade” and “Upgrade: websocket” (websocket-driver: lib/websocket/driver.rb, `websocket?`), and then
// checks the origin. If a line shows both fields and a refusal, only the origin can be the reason. If a field is
// missing, a proxy may have dropped it. But Falcon does not show Upgrade to Rails, and a person may have opened the path
// as a page.
import type { MessagePattern } from './message-pattern.ts';

const BASE = 'rails: actioncable/lib/action_cable/connection/base.rb';

export const RAILS: readonly MessagePattern[] = [
	{
		id: 'action-cable-origin',
		program: 'action-cable',
		pattern: /Request origin not allowed(?:: \S{0,300}|\b)/,
		signs: ['origin-not-allowed'],
		source: `${BASE}, allow_request_origin?`,
		example: 'Request origin not allowed: https://www.chat.example',
	},
	{
		id: 'action-cable-refused',
		program: 'action-cable',
		pattern:
			/Failed to upgrade to WebSocket \(REQUEST_METHOD: GET, HTTP_CONNECTION: (?:[^()\n]{0,100}[ ,])?upgrade(?:[ ,][^()\n]{0,100})?, HTTP_UPGRADE: websocket\)/i,
		signs: ['origin-not-allowed'],
		source: `${BASE}, process`,
		example:
			'Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: Upgrade, HTTP_UPGRADE: websocket)',
	},
	{
		id: 'action-cable-upgrade',
		program: 'action-cable',
		pattern:
			/Failed to upgrade to WebSocket \(REQUEST_METHOD: GET, HTTP_CONNECTION: (?!(?:[^()\n]{0,100}[ ,])?upgrade(?:[ ,][^()\n]{0,100})?, HTTP_UPGRADE: websocket\))[^()\n]{0,300}\)/i,
		signs: ['upgrade-header-wrong'],
		source: `${BASE}, invalid_request_message`,
		example:
			'Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: close, HTTP_UPGRADE: )',
	},
	{
		id: 'action-cable-route',
		program: 'action-cable',
		pattern: /No route matches \[GET\] \\?"\/(?:cable|websocket)\b/,
		signs: ['path-unknown'],
		source: 'rails: actionpack/lib/action_dispatch/middleware/debug_exceptions.rb, RoutingError',
		example: 'ActionController::RoutingError (No route matches [GET] "/cable"):',
	},
	{
		id: 'action-cable-not-websocket',
		program: 'action-cable',
		pattern: /(?:Started GET|Finished) \\?"[^"\n]{0,500}" ?\[non-WebSocket\] for /,
		signs: ['request-not-websocket'],
		source: `${BASE}, started_request_message and finished_request_message`,
		example: 'Finished "/cable"[non-WebSocket] for 127.0.0.1 at 2023-05-19 19:35:31 +0000',
	},
	// The application calls `reject_unauthorized_connection` in `connect`, which runs when the WebSocket is open.
	{
		id: 'action-cable-unauthorized',
		program: 'action-cable',
		pattern: /\bAn unauthorized connection attempt was rejected[ \t]*$/m,
		signs: ['rejected-when-open'],
		source: 'rails: actioncable/lib/action_cable/connection/authorization.rb',
		example: 'An unauthorized connection attempt was rejected',
	},
];
